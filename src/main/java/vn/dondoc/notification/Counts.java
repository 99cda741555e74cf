package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.language.Sentences;

/** How much a mail brings: directives on which the leadership has spoken, that are urged, overdue, due soon, and asked for; work, and news. */
record Counts(int instructed, int urged, int overdue, int dueSoon, int requested, int work, int news) {

    /** @param addressee whom it concerns, or null when that is not one agency or role */
    String subject(Locale language, String addressee) {
        List<String> parts = new ArrayList<>();
        add(parts, language, "instructed", instructed);
        add(parts, language, "overdue", overdue);
        add(parts, language, "urged", urged);
        add(parts, language, "dueSoon", dueSoon);
        add(parts, language, "requested", requested);
        add(parts, language, "work", work);
        add(parts, language, "news", news);
        String what = Sentences.in(language, "mail.subject", String.join(", ", parts));
        return addressee == null ? what : what + " – " + addressee;
    }

    private static void add(List<String> parts, Locale language, String kind, int count) {
        if (count > 0) {
            parts.add(Sentences.in(language, "mail.subject." + kind, "%02d".formatted(count)));
        }
    }
}
