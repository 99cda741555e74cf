package vn.dondoc.desk;

import java.util.Objects;
import vn.dondoc.register.DirectiveView;

/** A line of the register. {@code instructed}: the leadership has said something and waits for an answer. */
record RegisterRow(DirectiveView directive, Due due, boolean instructed) {

    private static final int LONG = 180;

    /** Whether the content has to be opened to be read. */
    public boolean isLong() {
        return directive.content().length() > LONG;
    }

    /** Who leads: the agency, or the words of the document where a group does or nobody is known. */
    public String lead() {
        return directive.leadAgency() != null
                ? directive.leadAgency().name()
                : Objects.requireNonNullElse(directive.leadAsWritten(), "–");
    }
}
