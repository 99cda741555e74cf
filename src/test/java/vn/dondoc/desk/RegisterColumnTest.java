package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.language.Refusal;

/** Which columns an address names. */
class RegisterColumnTest {

    @Test
    void columnsStandInTheirOwnOrderWithTheCodeAlwaysThere() {
        assertThat(RegisterColumn.read(List.of("dueOn", " content ", "dueOn")))
                .containsExactly(RegisterColumn.CODE, RegisterColumn.CONTENT, RegisterColumn.DUE_ON);
    }

    @Test
    void nothingNamedIsNoChoice() {
        assertThat(RegisterColumn.read(null)).isNull();
        assertThat(RegisterColumn.read(List.of("", " "))).isNull();
    }

    @Test
    void whatIsNoColumnIsRefusedInAnAddressAndLeftOutOfWhatWasKept() {
        assertThatThrownBy(() -> RegisterColumn.read(List.of("password"))).isInstanceOf(Refusal.class);
        assertThat(RegisterColumn.known("content,gone")).containsExactly(RegisterColumn.CODE, RegisterColumn.CONTENT);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<RegisterColumn> all = List.of(RegisterColumn.values());
        assertThat(RegisterColumn.read(List.of(RegisterColumn.write(all).split(","))))
                .isEqualTo(all);
    }
}
