package vn.dondoc.report;

import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveFilter;

/**
 * What somebody asks for.
 *
 * @param around whether the report is wanted around the table, or the appendix alone
 */
record Wanted(OfficialTable table, Format format, boolean around, DirectiveFilter filter) {

    private static final String REPORT = "report";
    private static final String APPENDIX = "appendix";

    /**
     * @param form {@code report} or {@code appendix}; null for the appendix
     * @throws Refusal (404) for an unknown table, (400) for an unknown form, or a report that is to be a spreadsheet
     */
    static Wanted read(String table, String extension, String form, DirectiveFilter filter) {
        OfficialTable known = OfficialTable.at(table).orElseThrow(() -> Refusal.notFound("unknownReport", table));
        Format format = Format.DOCX.extension().equals(extension) ? Format.DOCX : Format.XLSX;
        boolean around = REPORT.equals(form);
        boolean alone = form == null || form.isBlank() || APPENDIX.equals(form);
        if (!around && !alone) {
            throw Refusal.invalid("form", "unreadableValue", "form", form);
        }
        if (around && format != Format.DOCX) {
            throw Refusal.invalid("form", "reportIsDocument");
        }
        return new Wanted(known, format, around, filter.checked());
    }

    /** The template's file. */
    String template() {
        return (around ? "bao-cao-" : "") + table.path() + "." + format.extension();
    }

    String title() {
        return around ? "Báo cáo kèm " + table.title() : table.title();
    }

    /** How the record names it. */
    String subject() {
        return "report:" + table.path() + "." + format.extension();
    }
}
