package vn.dondoc;

import java.time.LocalDate;
import vn.dondoc.calendar.Colour;
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
    private String agency;
    private Colour colour;
    private LocalDate overdueOn;

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

    public DirectiveFilterBuilder overdueOn(LocalDate day) {
        overdueOn = day;
        return this;
    }

    /** What the agency leads, judged by its own part. */
    public DirectiveFilterBuilder ownPart(String lead, Colour wanted) {
        agency = lead;
        colour = wanted;
        return this;
    }

    public DirectiveFilter build() {
        return new DirectiveFilter(
                plan,
                agency,
                agency == null ? null : DirectiveFilter.Role.LEAD,
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
                colour,
                null,
                null,
                null,
                agency == null ? null : true,
                null,
                null,
                null,
                null,
                overdueOn);
    }
}
