package vn.dondoc.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Act;

/**
 * A form of the directive page that was sent and refused, so that nothing has to be typed again.
 *
 * @param act which form
 */
record ActForm(String act, MultiValueMap<String, String> sent, List<Refusal.Fault> faults) {

    private static final Map<String, Act> OFFERED_FOR = Map.ofEntries(
            Map.entry("progress", Act.REPORT_PROGRESS),
            Map.entry("coordination", Act.ADD_AGENCIES),
            Map.entry("roundEnd", Act.END_ROUND),
            Map.entry("instruction", Act.INSTRUCT),
            Map.entry("urging", Act.URGE),
            Map.entry("phoneNote", Act.NOTE_CALL),
            Map.entry("mute", Act.MUTE_REMINDERS),
            Map.entry("deadline", Act.CHANGE_DEADLINE),
            Map.entry("centralDeadline", Act.ENTER_CENTRAL_DEADLINE),
            Map.entry("reassignment", Act.REASSIGN),
            Map.entry("cancellation", Act.CANCEL),
            Map.entry("reopening", Act.REOPEN),
            Map.entry("publicity", Act.DECIDE_PUBLICITY),
            Map.entry("parent", Act.PLACE),
            Map.entry("central", Act.RECORD_CENTRAL),
            Map.entry("obstacle", Act.RAISE_OBSTACLE),
            Map.entry("waiting", Act.MARK_WAITING),
            Map.entry("waitingEnd", Act.END_WAITING));

    private static final Set<String> RARE = Set.of(
            "mute",
            "centralDeadline",
            "reassignment",
            "cancellation",
            "reopening",
            "publicity",
            "parent",
            "waiting",
            "waitingEnd");

    /** While nothing has been sent. */
    static final ActForm NONE = new ActForm("", new LinkedMultiValueMap<>(), List.of());

    /** A form that stands open, with nothing sent. */
    static ActForm opened(String act) {
        return new ActForm(act, new LinkedMultiValueMap<>(), List.of());
    }

    /** Whether the form is not offered any more, so that what was refused has to be said elsewhere. */
    boolean isHomeless(Set<Act> offered) {
        return !faults.isEmpty() && OFFERED_FOR.containsKey(act) && !offered.contains(OFFERED_FOR.get(act));
    }

    /** Whether the form is one of those that are seldom used, and stand behind a heading of their own. */
    public boolean isRare() {
        return RARE.contains(act);
    }

    public boolean is(String name) {
        return act.equals(name);
    }

    /** What was typed into a field of this form, or null. */
    public String value(String name, String field) {
        return is(name) ? sent.getFirst(field) : null;
    }

    /** Whether a choice of several was made. */
    public boolean chose(String name, String field, String choice) {
        return is(name) && sent.getOrDefault(field, List.of()).contains(choice);
    }

    /** Whether a field has to be corrected. */
    public boolean isWrong(String name, String field) {
        return is(name) && faults.stream().anyMatch(fault -> field.equals(fault.field()));
    }
}
