package vn.dondoc;

import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveState;

/** The directives of a plan, narrowed by what a test asks for. */
public final class DirectiveFilterBuilder {

    private final String plan;
    private DirectiveState state;
    private Lateness lateness;
    private Boolean waiting;
    private String followedBy;
    private Boolean instructed;
    private String words;

    private DirectiveFilterBuilder(String plan) {
        this.plan = plan;
    }

    public static DirectiveFilterBuilder inPlan(String plan) {
        return new DirectiveFilterBuilder(plan);
    }

    public DirectiveFilterBuilder in(DirectiveState wanted) {
        state = wanted;
        return this;
    }

    public DirectiveFilterBuilder judged(Lateness wanted) {
        lateness = wanted;
        return this;
    }

    public DirectiveFilterBuilder waiting() {
        waiting = true;
        return this;
    }

    public DirectiveFilterBuilder followedBy(String account) {
        followedBy = account;
        return this;
    }

    public DirectiveFilterBuilder instructed() {
        instructed = true;
        return this;
    }

    public DirectiveFilterBuilder saying(String wanted) {
        words = wanted;
        return this;
    }

    public DirectiveFilter build() {
        return new DirectiveFilter(
                plan,
                null,
                null,
                state,
                lateness,
                null,
                waiting,
                null,
                null,
                null,
                followedBy,
                instructed,
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
