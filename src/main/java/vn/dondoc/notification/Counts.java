package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.language.Sentences;

/**
 * How much a mail brings: directives on which the leadership has spoken, that are urged, overdue, due soon, and asked for;
 * work, periodic reports, and news.
 */
record Counts(int instructed, int urged, int overdue, int dueSoon, int requested, int work, int reports, int news) {

    /** @param addressee whom it concerns, or null when that is not one agency or role */
    String subject(Locale language, String addressee) {
        List<String> parts = new ArrayList<>();
        add(parts, language, "instructed", instructed);
        add(parts, language, "overdue", overdue);
        add(parts, language, "urged", urged);
        add(parts, language, "dueSoon", dueSoon);
        add(parts, language, "requested", requested);
        add(parts, language, "work", work);
        add(parts, language, "reports", reports);
        add(parts, language, "news", news);
        String what = Sentences.in(language, "mail.subject", String.join(", ", parts));
        return addressee == null ? what : what + " – " + addressee;
    }

    /** Whether it brings one thing about a periodic report and nothing else, which can then be said in full. */
    boolean isOneReport() {
        return reports == 1 && instructed + urged + overdue + dueSoon + requested + work + news == 0;
    }

    private static void add(List<String> parts, Locale language, String kind, int count) {
        if (count > 0) {
            parts.add(Sentences.in(language, "mail.subject." + kind, "%02d".formatted(count)));
        }
    }
}
