package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.dondoc.language.ReaderLanguage;

class CountsTest {

    @Test
    void theSubjectSaysWhatIsOverdueAndDueSoonAndForWhichAgency() {
        assertThat(new Counts(0, 0, 3, 5, 0, 0, 0, 0).subject(ReaderLanguage.VIETNAMESE, "Sở Xây dựng"))
                .isEqualTo("[Đôn đốc] 03 nhiệm vụ quá hạn, 05 nhiệm vụ sắp đến hạn – Sở Xây dựng");
    }

    @Test
    void newWorkAndNewsAreCountedTooAndNothingIsSaidOfWhatIsNotThere() {
        assertThat(new Counts(0, 0, 0, 0, 0, 4, 0, 0).subject(ReaderLanguage.VIETNAMESE, "Sở Xây dựng"))
                .isEqualTo("[Đôn đốc] 04 việc mới – Sở Xây dựng");
        assertThat(new Counts(0, 0, 0, 0, 0, 120, 0, 1).subject(ReaderLanguage.VIETNAMESE, null))
                .isEqualTo("[Đôn đốc] 120 việc mới, 01 thông báo");
    }

    @Test
    void whoeverIsOnlyAskedReadsOfRequests() {
        assertThat(new Counts(0, 0, 0, 0, 2, 0, 0, 0).subject(ReaderLanguage.VIETNAMESE, "Ban Nội chính Tỉnh ủy"))
                .isEqualTo("[Đôn đốc] 02 nhiệm vụ đề nghị quan tâm thực hiện – Ban Nội chính Tỉnh ủy");
    }

    @Test
    void whoeverReadsEnglishGetsAnEnglishSubject() {
        assertThat(new Counts(0, 0, 1, 0, 0, 2, 0, 0).subject(Locale.ENGLISH, "Sở Xây dựng"))
                .isEqualTo("[Đôn Đốc] overdue directives: 01, new tasks: 02 – Sở Xây dựng");
    }
}
