package vn.dondoc.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why somebody is told something, and how long it may wait. The sentences stand under {@code notice.<OCCASION>}. */
public enum Occasion {
    LEAD_MISSING(Section.TO_DECIDE),
    ASSIGNED(Section.TO_DO),
    DECLINED(Section.TO_DECIDE),
    ASKED(Section.TO_DO),
    ROUND_ENDED(Section.TO_KNOW),
    RESULT_TO_SIGN_OFF(Section.TO_DECIDE),
    RESULT_TO_CONFIRM(Section.TO_DECIDE),
    /** By the own head. */
    GIVEN_BACK(Section.TO_DO),
    RETURNED(Section.TO_DO),
    COMPLETED(Section.TO_KNOW),
    CANCELLED(Section.TO_KNOW),
    REOPENED(Section.TO_DO),
    REASSIGNED(Section.TO_DO),
    DEADLINE_CHANGED(Section.TO_KNOW),
    CENTRAL_DEADLINE_CHANGED(Section.TO_KNOW),
    /** A step of the ladder before the last day. */
    REMINDER(Section.DUE_SOON),
    /** The same to an agency outside the committee's authority, at any step. */
    REQUEST(Section.REQUESTED),
    /** A result that has been submitted still waits for those who confirm. */
    CONFIRMATION_WAITING(Section.TO_DECIDE),
    /** A step of the ladder behind the last day: told within five minutes. */
    ESCALATION(Section.OVERDUE),
    EXPLANATION_OWED(Section.TO_EXPLAIN),
    REPORT_OPENED(Section.REPORTING),
    REPORT_REMINDER(Section.REPORTING),
    REPORT_TO_SIGN_OFF(Section.REPORTING),
    /** By the own head. */
    REPORT_GIVEN_BACK(Section.REPORTING),
    /** To the head of an agency whose report has not come in time. */
    REPORT_LATE(Section.REPORTING),
    /** To the supervisors, before consolidation ends. */
    REPORT_MISSING(Section.REPORTING),
    REPORT_TO_CONSOLIDATE(Section.REPORTING),
    REPORT_CONSOLIDATED(Section.REPORTING),
    /** "Ý kiến chỉ đạo" of the leadership. */
    INSTRUCTED(Section.INSTRUCTED),
    INSTRUCTION_ANSWERED(Section.TO_KNOW),
    /** By hand, of a lead agency. */
    URGED(Section.URGED),
    /** By hand, of a coordinating agency. */
    ANSWER_URGED(Section.URGED),
    OBSTACLE_RAISED(Section.TO_DECIDE),
    /** A deadline is proposed, or the centre has been asked. */
    EXTENSION_TO_DECIDE(Section.TO_DECIDE),
    OBSTACLE_ANSWERED(Section.TO_KNOW),
    OBSTACLE_FORWARDED(Section.TO_KNOW),
    OBSTACLE_REASSIGNED(Section.TO_KNOW),
    EXTENSION_GRANTED(Section.TO_KNOW),
    EXTENSION_REFUSED(Section.TO_KNOW);

    private static final Set<Section> URGENT =
            EnumSet.of(Section.INSTRUCTED, Section.TO_EXPLAIN, Section.OVERDUE, Section.URGED);

    private final Section section;

    Occasion(Section section) {
        this.section = section;
    }

    /** Whether it is told within minutes, and not only in the morning's digest. */
    public boolean isUrgent() {
        return URGENT.contains(section);
    }

    /** Whether it brings what somebody says about the content, which is kept out of mails with it. */
    boolean quotesPeople() {
        return this == INSTRUCTED || this == INSTRUCTION_ANSWERED || this == URGED || this == ANSWER_URGED;
    }

    /** Whether it tells of a periodic report, whose code stands in the place of a directive's. */
    boolean isAboutReport() {
        return section == Section.REPORTING;
    }

    Section section() {
        return section;
    }

    static List<Occasion> of(Section... sections) {
        List<Section> wanted = List.of(sections);
        return Arrays.stream(values())
                .filter(occasion -> wanted.contains(occasion.section))
                .toList();
    }
}
