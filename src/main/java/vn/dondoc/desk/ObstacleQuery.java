package vn.dondoc.desk;

import java.util.Objects;
import vn.dondoc.page.Written;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleState;
import vn.dondoc.register.Paging;

/**
 * What the address of the obstacle register asks for, as written there.
 *
 * @param state one of {@link ObstacleState}, {@code CLOSED} or {@code ALL}; nothing for what is open
 */
record ObstacleQuery(String state, String agency, String plan, String page) {

    private static final String CLOSED = "CLOSED";
    private static final String ALL = "ALL";

    /** @throws vn.dondoc.language.Refusal (400) for what cannot be read */
    ObstacleFilter filter(WrittenAgency agencies) {
        String wanted = Written.text(state);
        boolean one = wanted != null && !wanted.equals(CLOSED) && !wanted.equals(ALL);
        return new ObstacleFilter(
                agencies.code("agency", agency),
                Written.text(plan),
                one ? Written.choice("state", ObstacleState.class, wanted) : null,
                one || ALL.equals(wanted) ? null : Boolean.valueOf(wanted == null));
    }

    Paging paging() {
        return new Paging(Objects.requireNonNullElse(Written.number("page", page), 0), RegisterQuery.USUAL_SIZE);
    }
}
