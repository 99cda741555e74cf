package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import vn.dondoc.language.Sentences;

/** Turns notices into lines of one letter. */
final class LetterLines {

    /** Where the words of whoever speaks about a directive stand. */
    private static final int QUOTED = 4;

    private final Locale language;
    private final String baseUrl;
    private final Set<String> withheld;

    /** @param withheld codes of the directives whose content is not shown */
    LetterLines(Locale language, String baseUrl, Set<String> withheld) {
        this.language = language;
        this.baseUrl = baseUrl;
        this.withheld = withheld;
    }

    Letter.Line of(ToldNotices.Told notice) {
        return new Letter.Line(sentence(notice), links(notice));
    }

    private String sentence(ToldNotices.Told notice) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(notice.directive()));
        Collections.addAll(arguments, notice.details().split(Notifications.SEPARATOR, -1));
        if (withheld.contains(arguments.get(0))) {
            String instead = Sentences.in(language, "mail.withheld");
            arguments.set(1, instead);
            if (notice.occasion().quotesPeople()) {
                arguments.set(QUOTED, instead);
            }
        }
        return Sentences.in(language, "notice." + notice.occasion().name(), arguments.toArray());
    }

    private List<Letter.Link> links(ToldNotices.Told notice) {
        if (notice.directive() == null) {
            return List.of();
        }
        if (notice.occasion().isAboutReport()) {
            String report = baseUrl + "/monthly-report/"
                    + UriUtils.encodePathSegment(notice.directive(), StandardCharsets.UTF_8);
            return List.of(new Letter.Link(Sentences.in(language, "mail.openReport"), report));
        }
        String directive =
                baseUrl + "/directives/" + UriUtils.encodePathSegment(notice.directive(), StandardCharsets.UTF_8);
        List<Letter.Link> links = new ArrayList<>();
        if (notice.occasion().section().isWork()) {
            String task = directive + "/task" + (notice.occasion() == Occasion.EXPLANATION_OWED ? "?kind=EXPLAIN" : "");
            links.add(new Letter.Link(Sentences.in(language, "mail.openTask"), task));
        }
        links.add(new Letter.Link(Sentences.in(language, "mail.openDirective"), directive));
        return links;
    }
}
