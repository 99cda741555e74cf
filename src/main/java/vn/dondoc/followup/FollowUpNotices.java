package vn.dondoc.followup;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.Notifications;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.Heading;
import vn.dondoc.register.Headings;

/** Tells what people say about a directive. Details are, behind the code: content, lead agency, deadline, and the text. */
@Component
class FollowUpNotices {

    private final Notifications notifications;
    private final Headings headings;

    FollowUpNotices(Notifications notifications, Headings headings) {
        this.notifications = notifications;
        this.headings = headings;
    }

    void tell(Occasion occasion, String code, Collection<String> groups, String text, String account) {
        notifications.tell(notice(occasion, code, groups, null, text, account));
    }

    /** @param agency which of them answers */
    void tellOfAnswer(
            String code, String agency, Collection<String> groups, String giver, String text, String account) {
        Notice notice = notice(Occasion.INSTRUCTION_ANSWERED, code, groups, agency, text, account);
        notifications.tell(giver == null ? notice : notice.toPerson(giver));
    }

    private Notice notice(
            Occasion occasion, String code, Collection<String> groups, String agency, String text, String account) {
        Heading heading = headings.ofWhole(code);
        return Notice.about(occasion, code)
                .to(groups)
                .causedBy(account)
                .with(
                        heading.content(),
                        agency == null ? heading.leadName() : agency,
                        heading.deadlineAsWritten(),
                        text);
    }
}
