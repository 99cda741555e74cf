package vn.dondoc.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a column "Kết quả": a state, a description, or a state with its day, and after
 * a colon the description.
 *
 * @param state empty where the words only describe
 * @param day of completion, as written; or null
 * @param description null where there is none
 */
record ResultCell(Optional<WrittenState> state, String day, String description) {

    private static final Pattern PARTS = Pattern.compile(
            "(?<state>[^\\n:]*?)(?: ngày (?<day>\\d{1,2}/\\d{1,2}/\\d{4}))?[.;]?(?:(?:\\n|: )(?<rest>.*))?",
            Pattern.DOTALL);

    static ResultCell read(String written) {
        if (written == null) {
            return new ResultCell(Optional.empty(), null, null);
        }
        Matcher matcher = PARTS.matcher(written);
        Optional<WrittenState> state = matcher.matches() ? WrittenState.read(matcher.group("state")) : Optional.empty();
        return state.isPresent()
                ? new ResultCell(state, matcher.group("day"), matcher.group("rest"))
                : new ResultCell(state, null, written);
    }
}
