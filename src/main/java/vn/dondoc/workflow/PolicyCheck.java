package vn.dondoc.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.dondoc.language.Refusal;

/** What a table of steps has to keep, so that it can be understood and nobody is overlooked. */
final class PolicyCheck {

    static final int FIRST_DAY = -60;
    static final int LAST_DAY = 120;
    static final int MAX_REPEAT = 60;
    static final int MAX_ROWS = 40;
    static final int MAX_LEVEL = 3;

    private static final Set<Addressee> OUTSIDE = Set.of(Addressee.LEAD, Addressee.HEAD);

    private PolicyCheck() {}

    /**
     * Puts the steps in order.
     *
     * @throws Refusal (400) naming everything that is wrong; fields are {@code steps[2].day}, in the order given
     */
    static List<EscalationStep> checked(List<EscalationStep> steps) {
        if (steps == null || steps.isEmpty() || steps.size() > MAX_ROWS || steps.contains(null)) {
            throw Refusal.invalid("steps", "policyRows", MAX_ROWS);
        }
        var faults = new Refusal.Collector();
        for (int i = 0; i < steps.size(); i++) {
            check(faults, "steps[" + i + "]", steps.get(i));
            checkAmongOthers(faults, "steps[" + i + "]", steps.get(i), steps);
        }
        if (steps.stream().allMatch(EscalationStep::outsideAuthority)) {
            faults.add("steps", "policyWithoutSteps");
        }
        faults.refuseIfAny();
        return steps.stream()
                .sorted(Comparator.comparing(EscalationStep::outsideAuthority).thenComparing(EscalationStep::day))
                .toList();
    }

    private static void check(Refusal.Collector faults, String row, EscalationStep step) {
        if (step.day() < FIRST_DAY || step.day() > LAST_DAY) {
            faults.add(row + ".day", "policyDay", FIRST_DAY, LAST_DAY);
        }
        if (step.level() < 0 || step.level() > MAX_LEVEL) {
            faults.add(row + ".level", "policyLevel");
        }
        if (step.tell().isEmpty()) {
            faults.add(row + ".tell", "policyTell", step.day());
        }
        if (step.day() <= 0 && (step.level() > 0 || step.explanation())) {
            faults.add(row + ".level", "policyTooEarly", step.day());
        }
        if (step.repeatAfter() != null && (step.repeatAfter() < 1 || step.repeatAfter() > MAX_REPEAT)) {
            faults.add(row + ".repeatAfter", "policyRepeat", MAX_REPEAT);
        }
        if (step.outsideAuthority() && (step.level() > 0 || step.explanation() || !OUTSIDE.containsAll(step.tell()))) {
            faults.add(row + ".outsideAuthority", "policyOutside", step.day());
        }
        if (step.explanation() && step.level() == 0 && step.day() > 0) {
            faults.add(row + ".explanation", "policyExplanation", step.day());
        }
    }

    private static void checkAmongOthers(
            Refusal.Collector faults, String row, EscalationStep step, List<EscalationStep> all) {
        List<EscalationStep> others = all.stream()
                .filter(other -> other != step && other.outsideAuthority() == step.outsideAuthority())
                .toList();
        if (others.stream().anyMatch(other -> other.day() == step.day())) {
            faults.add(row + ".day", "policySameDay", step.day());
        }
        if (others.stream().anyMatch(other -> other.day() < step.day() && other.level() > step.level())) {
            faults.add(row + ".level", "policyFalls", step.day());
        }
        if (step.repeatAfter() != null && others.stream().anyMatch(other -> other.day() > step.day())) {
            faults.add(row + ".repeatAfter", "policyRepeatNotLast", step.day());
        }
    }
}
