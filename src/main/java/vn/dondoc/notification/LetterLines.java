package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;
import vn.dondoc.language.Sentences;

/** Turns notices into lines of one letter. */
final class LetterLines {

    private static final int LONGEST_CONTENT = 200;

    private final Locale language;
    private final String baseUrl;
    private final Map<String, DirectiveFacts.Fact> facts;

    LetterLines(Locale language, String baseUrl, Map<String, DirectiveFacts.Fact> facts) {
        this.language = language;
        this.baseUrl = baseUrl;
        this.facts = facts;
    }

    Letter.Line of(ToldNotices.Told notice) {
        DirectiveFacts.Fact fact = facts.get(notice.directive());
        return new Letter.Line(
                sentence(notice),
                fact == null || fact.content() == null ? null : OneLine.of(fact.content(), LONGEST_CONTENT),
                fact == null ? null : facts(fact),
                links(notice));
    }

    private String sentence(ToldNotices.Told notice) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(notice.directive()));
        arguments.addAll(List.of(notice.details().split(Notifications.SEPARATOR, -1)));
        return Sentences.in(language, "notice." + notice.occasion().name(), arguments.toArray());
    }

    private String facts(DirectiveFacts.Fact fact) {
        List<String> parts = new ArrayList<>();
        if (fact.lead() != null) {
            parts.add(Sentences.in(language, "mail.lead", fact.lead()));
        }
        if (fact.deadline() != null) {
            parts.add(Sentences.in(language, "mail.deadline", fact.deadline()));
        }
        return parts.isEmpty() ? null : OneLine.of(String.join(" · ", parts), LONGEST_CONTENT);
    }

    private List<Letter.Link> links(ToldNotices.Told notice) {
        if (notice.directive() == null) {
            return List.of();
        }
        String directive =
                baseUrl + "/directives/" + UriUtils.encodePathSegment(notice.directive(), StandardCharsets.UTF_8);
        List<Letter.Link> links = new ArrayList<>();
        if (notice.occasion().section().isWork()) {
            links.add(new Letter.Link(Sentences.in(language, "mail.openTask"), directive + "/task"));
        }
        links.add(new Letter.Link(Sentences.in(language, "mail.openDirective"), directive));
        return links;
    }
}
