package vn.dondoc.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Paging;

/** What stands on the pages of imports. */
@Component
class ImportPages {

    private static final int DRAFTS = 20;
    private static final int ROWS = 50;

    private final Importing importing;
    private final Agencies agencies;

    ImportPages(Importing importing, Agencies agencies) {
        this.importing = importing;
        this.agencies = agencies;
    }

    /**
     * The list, with the form for a file.
     *
     * @param given what was entered, when it was refused
     */
    String list(int page, Map<String, String> given, List<Refusal.Fault> faults, Actor actor, Model model) {
        model.addAttribute("drafts", importing.list(new Paging(page, DRAFTS), actor));
        model.addAttribute("agencies", agencies.working());
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        return "imports";
    }

    /** @param only which rows are shown: {@code problems}, {@code errors}, {@code changes} or all of them */
    String draft(String id, String only, int page, List<Refusal.Fault> faults, Actor actor, Model model) {
        DraftView draft = importing.view(id, actor);
        List<DraftRow> rows =
                draft.rows().stream().filter(row -> isShown(row, only)).toList();
        var paging = new Paging(page, ROWS);
        int from = (int) Math.min(paging.offset(), rows.size());
        model.addAttribute("draft", draft);
        model.addAttribute("only", only);
        model.addAttribute("shown", paging.page(rows.subList(from, Math.min(rows.size(), from + ROWS)), rows.size()));
        model.addAttribute("faults", faults);
        return "import";
    }

    String row(String id, int line, Map<String, String> given, List<Refusal.Fault> faults, Actor actor, Model model) {
        DraftView draft = importing.view(id, actor);
        DraftRow row = draft.rows().stream()
                .filter(candidate -> candidate.row() == line)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknownRow", line));
        model.addAttribute("draft", draft);
        model.addAttribute("row", row);
        model.addAttribute("present", given.isEmpty() ? RowForm.present(importing.texts(id, line, actor)) : given);
        model.addAttribute("agencies", agencies.working());
        model.addAttribute(
                "unknown",
                row.problems().stream()
                        .filter(problem -> problem.value() != null)
                        .toList());
        model.addAttribute("faults", faults);
        return "import-row";
    }

    private static boolean isShown(DraftRow row, String only) {
        return switch (only) {
            case "errors" -> row.hasError();
            case "problems" -> !row.problems().isEmpty();
            case "changes" -> row.change() == Change.CHANGED;
            default -> true;
        };
    }
}
