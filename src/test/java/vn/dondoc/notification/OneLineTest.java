package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void nothingInItBeginsAnotherLine() {
        assertThat(OneLine.of("Sở\r\nBcc: evil@example.test\u2028x\u0000y\tz", 100))
                .isEqualTo("Sở Bcc: evil@example.test x y z");
    }

    @Test
    void whatIsTooLongIsCutWithoutSplittingACharacter() {
        assertThat(OneLine.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(OneLine.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(OneLine.of("abcd\uD83D\uDE00fg", 6)).isEqualTo("abcd…");
    }

    @Test
    void whereAWordEndsShortlyBeforeItIsCutThere() {
        assertThat(OneLine.of("Bảo đảm đúng hạn, đáp ứng yêu cầu", 21)).isEqualTo("Bảo đảm đúng hạn,…");
        assertThat(OneLine.of("Bảo đảm đúng hạn, đáp ứng yêu cầu", 24)).isEqualTo("Bảo đảm đúng hạn, đáp…");
    }

    @Test
    void whatCannotBeSeenDoesNotTurnTextAround() {
        assertThat(OneLine.of("a\u202Eb\u200Bc", 10)).isEqualTo("abc");
    }
}
