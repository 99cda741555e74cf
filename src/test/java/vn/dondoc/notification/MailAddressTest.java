package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void anAddressIsFineAndNoneIsMissing() {
        assertThat(MailAddress.problemOf("van-thu.so_xd+1@quangngai.gov.vn")).isNull();
        assertThat(MailAddress.problemOf(null)).isEqualTo(Problem.NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.test, b@example.test",
                "Ông A <a@example.test>",
                "a@example.test\r\nBcc: b@example.test",
                "a@example.test\nDATA",
                "khong-co-a-cong",
                "a@",
                "@example.test",
                "a b@example.test",
                "undisclosed:;"
            })
    void whatIsNotExactlyOneAddressIsNone(String written) {
        assertThat(MailAddress.problemOf(written)).isEqualTo(Problem.BAD_ADDRESS);
    }
}
