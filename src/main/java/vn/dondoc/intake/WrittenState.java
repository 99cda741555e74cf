package vn.dondoc.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.register.DirectiveState;

/**
 * What the words in a column "Kết quả" say. Only the words for a state are one; "Đã hoàn thành dự thảo" is a description
 * of work that goes on.
 */
record WrittenState(DirectiveState state, boolean continuing) {

    private static final String ENDING = "[\\s.;]*";
    private static final Pattern COMPLETED = Pattern.compile(
            "(?:đã )?hoàn thành(?: nhiệm vụ)?(?: (?:đúng|trước|quá|sau) (?:thời )?hạn)?(?<more>[\\s;,.:(–-]+tiếp tục[\\p{L} ]*\\)?)?"
                    + ENDING);
    private static final Pattern IN_PROGRESS =
            Pattern.compile("(?:đang|chưa hoàn thành[\\s;,]*đang) (?:thực hiện|triển khai|triển khai thực hiện)"
                    + "(?: nhiệm vụ)?" + ENDING + "|chưa hoàn thành" + ENDING);
    private static final Pattern ASSIGNED =
            Pattern.compile("(?:chưa (?:thực hiện|triển khai|tiếp nhận)|chờ tiếp nhận|mới giao)" + ENDING);
    private static final Pattern NOT_IN_REMIT =
            Pattern.compile("không thuộc (?:chức năng[ ,]*)?(?:nhiệm vụ|thẩm quyền|phạm vi)[\\p{L} ,]*" + ENDING);
    private static final int LONGEST = 120;

    /** Empty when the words are no state but a description. */
    static Optional<WrittenState> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var completed = COMPLETED.matcher(text);
        if (completed.matches()) {
            return Optional.of(new WrittenState(DirectiveState.COMPLETED, completed.group("more") != null));
        }
        if (NOT_IN_REMIT.matcher(text).matches()) {
            return Optional.of(new WrittenState(DirectiveState.CANCELLED, false));
        }
        if (IN_PROGRESS.matcher(text).matches()) {
            return Optional.of(new WrittenState(DirectiveState.IN_PROGRESS, false));
        }
        if (ASSIGNED.matcher(text).matches()) {
            return Optional.of(new WrittenState(DirectiveState.ASSIGNED, false));
        }
        return named(text);
    }

    /** By its name in the API; what waits for confirmation elsewhere is in progress here. */
    private static Optional<WrittenState> named(String text) {
        List<DirectiveState> states = Arrays.asList(DirectiveState.values());
        return states.stream()
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .map(state -> state == DirectiveState.SUBMITTED ? DirectiveState.IN_PROGRESS : state)
                .map(state -> new WrittenState(state, false))
                .findFirst();
    }
}
