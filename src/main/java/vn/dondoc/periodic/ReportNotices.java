package vn.dondoc.periodic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.Notifications;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.Days;

/** Tells of periodic reports: one notice for any number of agencies, one line in each reader's digest. */
@Component
public class ReportNotices {

    /** Details are kept for everybody who will ever read them. */
    private static final Locale LANGUAGE = ReaderLanguage.VIETNAMESE;

    private final Notifications notifications;
    private final Agencies agencies;

    ReportNotices(Notifications notifications, Agencies agencies) {
        this.notifications = notifications;
        this.agencies = agencies;
    }

    void opened(Period period, Collection<String> asked) {
        tell(Occasion.REPORT_OPENED, period, asked, period.openedBy());
    }

    /** @param atHead those whose head has the report */
    void remind(Period period, Collection<String> owing, Collection<String> atHead) {
        List<String> told = new ArrayList<>(owing);
        told.addAll(heads(atHead));
        tell(Occasion.REPORT_REMINDER, period, told, null);
    }

    /** The head has a task. */
    public void toSignOff(Period period, String agency, String account) {
        tell(Occasion.REPORT_TO_SIGN_OFF, period, heads(List.of(agency)), account, agencies.nameOf(agency));
    }

    void givenBack(Period period, String agency, String comment, String account) {
        tell(Occasion.REPORT_GIVEN_BACK, period, List.of(agency), account, comment);
    }

    void late(Period period, Collection<String> late) {
        tell(Occasion.REPORT_LATE, period, heads(late), null, Days.write(period.closesOn()));
    }

    void missing(Period period, Collection<String> missing) {
        String names = missing.stream().map(agencies::nameOf).collect(Collectors.joining("; "));
        tell(
                Occasion.REPORT_MISSING,
                period,
                List.of(Role.SUPERVISOR.group(), Role.MONITORING.group()),
                null,
                missing.size(),
                names);
    }

    /** The monitoring unit has a task. */
    public void toConsolidate(Period period) {
        tell(
                Occasion.REPORT_TO_CONSOLIDATE,
                period,
                List.of(Role.MONITORING.group()),
                null,
                Days.write(period.closesOn()));
    }

    void consolidated(Period period) {
        tell(
                Occasion.REPORT_CONSOLIDATED,
                period,
                List.of(Role.SUPERVISOR.group(), Role.LEADERSHIP.group(), Role.MONITORING.group()),
                null);
    }

    private static List<String> heads(Collection<String> asked) {
        return asked.stream().map(Agency::headGroup).toList();
    }

    private void tell(Occasion occasion, Period period, Collection<String> told, String account, Object... more) {
        List<Object> details = new ArrayList<>(List.of(period.title(LANGUAGE), period.due(LANGUAGE)));
        details.addAll(List.of(more));
        notifications.tell(
                Notice.about(occasion, period.code()).to(told).causedBy(account).with(details.toArray()));
    }
}
