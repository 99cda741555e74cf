package vn.dondoc.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RequestTexts;

/**
 * What the address of the register asks for, as written there.
 *
 * @param columns keys of {@link RegisterColumn}
 * @param view the saved view that was opened, or {@link #EVERYTHING}
 */
record RegisterQuery(
        String q,
        String plan,
        String agency,
        String role,
        String state,
        String lateness,
        String escalation,
        String waiting,
        String source,
        String from,
        String to,
        String followedBy,
        String instructed,
        String colour,
        String ongoing,
        String section,
        String sourceDocument,
        String ownPart,
        String assignedFrom,
        String assignedTo,
        String completedFrom,
        String completedTo,
        String overdueOn,
        List<String> columns,
        String view,
        String sort,
        String size,
        String page) {

    static final int USUAL_SIZE = 20;

    /** Asks for everything, where a view would be opened on arrival. */
    static final String EVERYTHING = "all";

    /** @throws Refusal (400) for what cannot be read */
    DirectiveFilter filter(WrittenAgency agencies, Actor reader) {
        RequestTexts.check(this);
        DirectiveFilter.Role part = Written.choice("role", DirectiveFilter.Role.class, role);
        String code = agencies.code("agency", agency);
        return new DirectiveFilter(
                        Written.text(plan),
                        part != null && code == null ? onlyAgencyOf(reader) : code,
                        part,
                        Written.choice("state", DirectiveState.class, state),
                        Written.choice("lateness", Lateness.class, lateness),
                        Written.number("escalation", escalation),
                        Written.flag("waiting", waiting),
                        Written.text(source),
                        Written.day("from", from),
                        Written.day("to", to),
                        Written.text(followedBy),
                        Written.flag("instructed", instructed),
                        Written.text(q),
                        Written.choice("colour", Colour.class, colour),
                        Written.flag("ongoing", ongoing),
                        Written.text(section),
                        Written.text(sourceDocument),
                        Written.flag("ownPart", ownPart),
                        Written.day("assignedFrom", assignedFrom),
                        Written.day("assignedTo", assignedTo),
                        Written.day("completedFrom", completedFrom),
                        Written.day("completedTo", completedTo),
                        Written.day("overdueOn", overdueOn))
                .checked();
    }

    /** Who asks for a part without saying whose means the own agency. */
    private static String onlyAgencyOf(Actor reader) {
        if (reader.agencies().size() != 1) {
            throw Refusal.invalid("agency", "partWithoutAgency");
        }
        return reader.agencies().iterator().next();
    }

    /** Whether it uses what lies behind "more". */
    public boolean isNarrowedFurther() {
        return Stream.of(plan, agency, role, escalation, waiting, source, from, to, followedBy, instructed)
                .anyMatch(value -> Written.text(value) != null);
    }

    /** Whether somebody has come without asking for anything. */
    boolean isArrival() {
        return RegisterAddress.of(this).values().isEmpty() && Written.text(view) == null && Written.text(page) == null;
    }

    /** What is shown: what the address names, or the usual. @throws Refusal (400) for a column that there is not */
    List<RegisterColumn> shownColumns() {
        return Objects.requireNonNullElse(RegisterColumn.read(columns), RegisterColumn.USUAL);
    }

    Paging paging() {
        return new Paging(
                Objects.requireNonNullElse(Written.number("page", page), 0),
                Objects.requireNonNullElse(Written.number("size", size), USUAL_SIZE));
    }

    String order() {
        return sort == null || sort.isBlank() ? DirectiveSorting.USUAL : sort;
    }
}
