package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.language.Sentences;

/** Writes what a mail says. */
@Component
class Letters {

    /** Nobody reads more; the rest is a number and a link. */
    static final int MOST_LINES = 200;

    private final ToldNotices notices;
    private final WithheldContent withheld;
    private final Accounts accounts;
    private final MailSettings settings;

    Letters(ToldNotices notices, WithheldContent withheld, Accounts accounts, MailSettings settings) {
        this.notices = notices;
        this.withheld = withheld;
        this.accounts = accounts;
        this.settings = settings;
    }

    Letter write(Mail mail) {
        List<ToldNotices.Told> told = notices.in(mail.id(), MOST_LINES);
        long left = told.size() < MOST_LINES ? 0 : notices.count(mail.id()) - told.size();
        Locale language = mail.locale();
        return new Letter(
                language.getLanguage(),
                mail.subject(),
                Sentences.in(language, "mail.greeting", accounts.nameOf(mail.account())),
                parts(told, language),
                left > 0 ? Sentences.in(language, "mail.more", left) : null,
                Sentences.in(language, "mail.home"),
                settings.baseUrl() + "/",
                Sentences.in(language, "mail.closing"));
    }

    private List<Letter.Part> parts(List<ToldNotices.Told> told, Locale language) {
        List<String> codes = told.stream()
                .map(ToldNotices.Told::directive)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var lines = new LetterLines(language, settings.baseUrl(), withheld.among(codes));
        Map<Section, List<ToldNotices.Told>> sections = told.stream()
                .collect(Collectors.groupingBy(notice -> notice.occasion().section()));
        List<Letter.Part> parts = new ArrayList<>();
        for (Section section : Section.values()) {
            List<ToldNotices.Told> here = sections.getOrDefault(section, List.of());
            if (!here.isEmpty()) {
                String heading = Sentences.in(language, "mail.section." + section.name());
                parts.add(new Letter.Part(heading, here.stream().map(lines::of).toList()));
            }
        }
        return parts;
    }
}
