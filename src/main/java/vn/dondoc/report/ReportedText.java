package vn.dondoc.report;

import vn.dondoc.register.DirectiveView;

/** What agencies say of the work: its result, and of what goes on after completion also what the last report said. */
final class ReportedText {

    private ReportedText() {}

    /** Null when nothing was said. */
    static String of(DirectiveView directive) {
        String result = directive.resultDescription();
        String said = directive.periodicReport() == null
                ? null
                : directive.periodicReport().text();
        if (result == null || said == null || said.equals(result)) {
            return result == null ? said : result;
        }
        return directive.continuing() ? result + "\n" + said : result;
    }
}
