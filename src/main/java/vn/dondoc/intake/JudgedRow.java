package vn.dondoc.intake;

import vn.dondoc.register.NewDirective;
import vn.dondoc.register.Revision;

/**
 * A row with what importing it would do.
 *
 * @param view what somebody is shown
 * @param directive what would enter the register, in a new row
 * @param revision what would be changed, in a changed row; null otherwise
 */
record JudgedRow(RowTexts texts, DraftRow view, NewDirective directive, Revision revision) {

    int line() {
        return texts.line();
    }
}
