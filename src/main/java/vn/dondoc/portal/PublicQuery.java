package vn.dondoc.portal;

import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.Written;
import vn.dondoc.register.Paging;
import vn.dondoc.register.PublicFilter;
import vn.dondoc.register.PublicState;
import vn.dondoc.register.RequestTexts;

/** What the address of the public page asks for, as written there. */
record PublicQuery(String q, String plan, String agency, String state, String lateness, String page) {

    private static final int LINES = 20;
    private static final int LONGEST_SEARCH = 200;

    /** @throws Refusal (400) for what cannot be read */
    PublicFilter filter() {
        RequestTexts.check(this);
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("q", "textTooLong", "q", LONGEST_SEARCH);
        }
        return new PublicFilter(
                Written.text(plan),
                Written.text(agency),
                Written.choice("state", PublicState.class, state),
                Written.choice("lateness", Lateness.class, lateness),
                Written.text(q));
    }

    Paging paging() {
        return new Paging(Objects.requireNonNullElse(Written.number("page", page), 0), LINES);
    }

    public boolean isNarrowed() {
        return Stream.of(q, plan, agency, state, lateness).anyMatch(value -> Written.text(value) != null);
    }
}
