package vn.dondoc.workflow;

import java.util.List;

/**
 * A row of the table {@code escalationLevel}.
 *
 * @param day in working days from the last day of the deadline, negative before it
 * @param outsideAuthority whether the row is for agencies outside the committee's authority, or for all others
 * @param level 0 a reminder, 1 the head, 2 the supervisors, 3 leadership
 * @param explanation whether the head is asked to explain
 * @param repeatAfter working days after which the last row comes again; null when it does not
 */
record EscalationStep(
        int day, boolean outsideAuthority, int level, List<Addressee> tell, boolean explanation, Integer repeatAfter) {

    EscalationStep {
        tell = tell == null ? List.of() : tell.stream().distinct().sorted().toList();
    }
}
