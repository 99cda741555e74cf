package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ProcessTest;

@ProcessTest
class AgencyNamesTest {

    @Autowired
    private Agencies agencies;

    @Autowired
    private WrittenAgencies written;

    @Test
    void communesThatDifferByADiacriticAreDifferentCommunes() {
        assertThat(agencies.named("Xã Sơn Hà")).get().extracting(Agency::code).isEqualTo("xa-son-ha-21289");
        assertThat(agencies.named("Xã Sơn Hạ")).get().extracting(Agency::code).isEqualTo("xa-son-ha-21292");
        assertThat(agencies.named("Xã Ba Tơ")).get().extracting(Agency::code).isEqualTo("xa-ba-to-21484");
        assertThat(agencies.named("Xã Ba Tô")).get().extracting(Agency::code).isEqualTo("xa-ba-to-21523");
        assertThat(agencies.named("Xa Son Ha")).isEmpty();
    }

    @Test
    void spacingCaseAndDecomposedLettersDoNotMatter() {
        String decomposed = Normalizer.normalize("sở  khoa học và\u00a0công nghệ ", Normalizer.Form.NFD);

        assertThat(agencies.named(decomposed)).get().extracting(Agency::code).isEqualTo("so-khcn");
        assertThat(agencies.named("Sở KH&CN")).get().extracting(Agency::code).isEqualTo("so-khcn");
    }

    @Test
    void namesThatContainCommasAreOneName() {
        assertThat(written.read("Các sở, ban ngành, địa phương").agencies())
                .extracting(Agency::code)
                .containsExactly("nhom-so-ban-nganh-dia-phuong");
        assertThat(written.read("Sở Tài chính, Sở Công thương, Sở Văn hóa, Thể thao và Du lịch")
                        .agencies())
                .extracting(Agency::code)
                .containsExactly("so-tai-chinh", "so-cong-thuong", "so-van-hoa-the-thao-va-du-lich");
    }

    @Test
    void anUnknownNameIsSaidAndNotGuessed() {
        WrittenAgencies.Reading reading = written.read("Sở Tài chính; Sở Bưu điện");

        assertThat(reading.agencies()).extracting(Agency::code).containsExactly("so-tai-chinh");
        assertThat(reading.unknown()).containsExactly("Sở Bưu điện");
    }

    @Test
    void theGroupOfEverybodyHasAHundredAndElevenMembers() {
        assertThat(agencies.membersOf(
                        agencies.find("nhom-so-ban-nganh-dia-phuong").orElseThrow()))
                .hasSize(111)
                .doesNotContain("vp-tinh-uy", "mttq-tinh");
    }
}
