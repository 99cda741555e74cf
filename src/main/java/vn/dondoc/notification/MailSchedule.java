package vn.dondoc.notification;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When mail is made, sent and forgotten. */
@Component
class MailSchedule {

    private final Collecting collecting;
    private final Sending sending;
    private final MailCleaning cleaning;

    MailSchedule(Collecting collecting, Sending sending, MailCleaning cleaning) {
        this.collecting = collecting;
        this.sending = sending;
        this.cleaning = cleaning;
    }

    @Scheduled(cron = "${dondoc.mail.schedule}")
    void collect() {
        collecting.run();
    }

    @Scheduled(cron = "${dondoc.mail.schedule}")
    void send() {
        sending.run();
    }

    @Scheduled(cron = "${dondoc.mail.cleaning}", zone = "Asia/Ho_Chi_Minh")
    void clean() {
        cleaning.run();
    }
}
