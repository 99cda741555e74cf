package vn.dondoc.desk;

import java.util.Map;
import java.util.Objects;
import vn.dondoc.register.DirectiveView;

/**
 * A line of the register.
 *
 * @param instructed whether the leadership has said something and waits for an answer
 * @param texts what stands in the columns that say one fact in words
 */
record RegisterRow(DirectiveView directive, Due due, boolean instructed, Map<RegisterColumn, String> texts) {

    private static final int LONG = 180;
    private static final int WORDY = 40;

    /** Whether the content has to be opened to be read. */
    public boolean isLong() {
        return isLong(directive.content());
    }

    /** The same for another column. */
    public boolean isLong(RegisterColumn column) {
        return isLong(texts.get(column));
    }

    private static boolean isLong(String text) {
        return text != null && text.length() > LONG;
    }

    /** Whether it needs room. */
    public boolean isWordy(RegisterColumn column) {
        return texts.get(column) != null && texts.get(column).length() > WORDY;
    }

    public String text(RegisterColumn column) {
        return texts.get(column);
    }

    /** The centre's deadline, or null. */
    public String central() {
        return Moments.write(directive.centralDueOn());
    }

    /** How many obstacles wait for somebody. */
    public long getOpenObstacles() {
        return directive.obstacles().stream()
                .filter(obstacle -> obstacle.state().isOpen())
                .count();
    }

    /** Who leads: the agency, or the words of the document where a group does or nobody is known. */
    public String lead() {
        return lead(directive);
    }

    static String lead(DirectiveView directive) {
        return directive.leadAgency() != null
                ? directive.leadAgency().name()
                : Objects.requireNonNullElse(directive.leadAsWritten(), "–");
    }
}
