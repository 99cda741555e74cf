package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.notification.ToldNotices.Told;

class LetterTest {

    private static final String BASE = "https://dondoc.example.test";
    private static final String CODE = "KH-UBND-2025-07";
    private static final String CONTENT = "Xây dựng nền tảng số.";
    private static final String DIRECTIVE = BASE + "/directives/" + CODE;

    private final Layout layout = new Layout();

    @Test
    void workLinksToTheReadersTaskAndToTheDirective() {
        Letter.Line line = line(Occasion.ASSIGNED, CONTENT);

        assertThat(line.sentence()).contains(CODE, "31/12/2025", CONTENT);
        assertThat(line.links()).extracting(Letter.Link::address).containsExactly(DIRECTIVE + "/task", DIRECTIVE);
    }

    /** The head may also have to accept the same directive. */
    @Test
    void whoeverOwesAnExplanationIsLedToItAndToNoOtherTask() {
        assertThat(line(Occasion.EXPLANATION_OWED, CONTENT).links())
                .extracting(Letter.Link::address)
                .containsExactly(DIRECTIVE + "/task?kind=EXPLAIN", DIRECTIVE);
    }

    @Test
    void newsLinkToTheDirectiveOnly() {
        assertThat(line(Occasion.COMPLETED, CONTENT).links())
                .extracting(Letter.Link::address)
                .containsExactly(DIRECTIVE);
    }

    @Test
    void whatIsSaidOfAPeriodicReportLeadsToIt() {
        assertThat(line(Occasion.REPORT_REMINDER, CONTENT).links())
                .extracting(Letter.Link::address)
                .containsExactly(BASE + "/monthly-report/" + CODE);
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void everyOccasionHasASentenceInBothLanguagesThatNamesWhatItIsAbout(Occasion occasion) {
        for (Locale language : List.of(ReaderLanguage.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(new LetterLines(language, BASE, Set.of())
                            .of(told(occasion, CONTENT))
                            .sentence())
                    .contains(occasion.isAboutReport() ? CONTENT : CODE)
                    .doesNotContain("{");
        }
    }

    @Test
    void contentThatMayNotLeaveTheHouseIsNotThere() {
        var lines = new LetterLines(ReaderLanguage.VIETNAMESE, BASE, Set.of(CODE));

        assertThat(lines.of(told(Occasion.ASSIGNED, CONTENT)).sentence())
                .contains(CODE, "31/12/2025", "xem nội dung trên hệ thống")
                .doesNotContain("nền tảng");
    }

    @Test
    void whatPeopleSayAboutWithheldContentStaysOutOfTheMailToo() {
        var lines = new LetterLines(ReaderLanguage.VIETNAMESE, BASE, Set.of(CODE));

        for (Occasion occasion :
                List.of(Occasion.INSTRUCTED, Occasion.INSTRUCTION_ANSWERED, Occasion.URGED, Occasion.ANSWER_URGED)) {
            assertThat(lines.of(told(occasion, CONTENT)).sentence())
                    .contains(CODE, "xem nội dung trên hệ thống")
                    .doesNotContain("lý do");
            assertThat(line(occasion, CONTENT).sentence()).contains(CODE, "lý do");
        }
    }

    @Test
    void markupAndTemplateSyntaxInContentStayTextInBothParts() {
        String nasty = "<script>alert(1)</script> & ${7*7} [[${letter}]] {0} \"trích\"";
        Letter letter = letter(line(Occasion.ASSIGNED, nasty));

        assertThat(layout.html(letter))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7} [[${letter}]] {0}")
                .doesNotContain("<script>");
        assertThat(layout.text(letter)).contains(nasty);
    }

    @Test
    void theTextPartSaysWhatTheHtmlPartSays() {
        Letter letter = letter(line(Occasion.ASSIGNED, CONTENT));

        assertThat(layout.text(letter))
                .startsWith("Kính gửi: Sở Xây dựng\n\nViệc mới\n\n- ")
                .contains(
                        CONTENT + "\n  Mở việc cần làm: " + DIRECTIVE + "/task\n  Xem nhiệm vụ: " + DIRECTIVE + "\n",
                        "Mở hệ thống Đôn Đốc: " + BASE + "/\n")
                .doesNotContain("&", "<", "[#", "th:");
        assertThat(layout.html(letter))
                .contains("lang=\"vi\"", CONTENT, "href=\"" + DIRECTIVE + "/task\"")
                .doesNotContain("xmlns:th", "th:text");
    }

    @Test
    void whoeverReadsEnglishGetsEnglishLinks() {
        Letter.Line line = new LetterLines(Locale.ENGLISH, BASE, Set.of()).of(told(Occasion.ASSIGNED, CONTENT));

        assertThat(line.links()).extracting(Letter.Link::text).containsExactly("Open the task", "See the directive");
    }

    private static Letter.Line line(Occasion occasion, String content) {
        return new LetterLines(ReaderLanguage.VIETNAMESE, BASE, Set.of()).of(told(occasion, content));
    }

    private static Told told(Occasion occasion, String content) {
        return new Told(occasion, CODE, String.join("\n", content, "Sở Xây dựng", "31/12/2025", "lý do", "1"));
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
