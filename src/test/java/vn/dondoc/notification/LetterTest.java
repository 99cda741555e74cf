package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.notification.ToldNotices.Told;

class LetterTest {

    private static final String BASE = "https://dondoc.example.test";
    private static final String CODE = "KH-UBND-2025-07";

    private final Layout layout = new Layout();

    @Test
    void workLinksToTheReadersTaskAndToTheDirective() {
        Letter.Line line = line(Occasion.ASSIGNED, fact("Xây dựng nền tảng số."));

        assertThat(line.links())
                .extracting(Letter.Link::address)
                .containsExactly(BASE + "/directives/" + CODE + "/task", BASE + "/directives/" + CODE);
        assertThat(line.facts()).isEqualTo("Chủ trì: Sở Xây dựng · Hạn: 31/12/2025");
    }

    @Test
    void newsLinkToTheDirectiveOnly() {
        assertThat(line(Occasion.COMPLETED, fact("…")).links())
                .extracting(Letter.Link::address)
                .containsExactly(BASE + "/directives/" + CODE);
    }

    @Test
    void longContentIsCutAndWithheldContentIsNotThere() {
        assertThat(line(Occasion.ASSIGNED, fact("chữ ".repeat(200))).content())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
        assertThat(line(Occasion.ASSIGNED, fact(null)).content()).isNull();
    }

    @Test
    void markupAndTemplateSyntaxInContentStayTextInBothParts() {
        String nasty = "<script>alert(1)</script> & ${7*7} [[${letter}]] \"trích\"";
        Letter letter = letter(line(Occasion.ASSIGNED, fact(nasty)));

        assertThat(layout.html(letter))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7} [[${letter}]]")
                .doesNotContain("<script>");
        assertThat(layout.text(letter)).contains(nasty);
    }

    @Test
    void theTextPartSaysWhatTheHtmlPartSays() {
        Letter letter = letter(line(Occasion.ASSIGNED, fact("Xây dựng nền tảng số.")));

        assertThat(layout.text(letter))
                .startsWith("Kính gửi: Sở Xây dựng\n\nViệc mới\n\n- ")
                .contains(
                        "\n  Xây dựng nền tảng số.\n  Chủ trì: Sở Xây dựng · Hạn: 31/12/2025\n"
                                + "  Mở việc cần làm: " + BASE + "/directives/" + CODE + "/task\n"
                                + "  Xem nhiệm vụ: " + BASE + "/directives/" + CODE + "\n",
                        "Mở hệ thống Đôn Đốc: " + BASE + "/\n")
                .doesNotContain("&", "<", "[#", "th:");
        assertThat(layout.html(letter))
                .contains("lang=\"vi\"", "href=\"" + BASE + "/directives/" + CODE + "/task\"")
                .doesNotContain("xmlns:th", "th:text");
    }

    @Test
    void whoeverReadsEnglishGetsEnglishLinks() {
        Letter.Line line = new LetterLines(Locale.ENGLISH, BASE, Map.of(CODE, fact("…"))).of(told(Occasion.ASSIGNED));

        assertThat(line.links()).extracting(Letter.Link::text).containsExactly("Open the task", "See the directive");
        assertThat(line.facts()).isEqualTo("Lead: Sở Xây dựng · Deadline: 31/12/2025");
    }

    private static Letter.Line line(Occasion occasion, DirectiveFacts.Fact fact) {
        return new LetterLines(ReaderLanguage.VIETNAMESE, BASE, Map.of(CODE, fact)).of(told(occasion));
    }

    private static Told told(Occasion occasion) {
        return new Told(occasion, CODE, "31/12/2025");
    }

    private static DirectiveFacts.Fact fact(String content) {
        return new DirectiveFacts.Fact(content, "Sở Xây dựng", "31/12/2025");
    }

    private static Letter letter(Letter.Line line) {
        return new Letter(
                "vi",
                "[Đôn đốc] 01 việc mới",
                "Kính gửi: Sở Xây dựng",
                List.of(new Letter.Part("Việc mới", List.of(line))),
                null,
                "Mở hệ thống Đôn Đốc",
                BASE + "/",
                "Thư tự động.");
    }
}
