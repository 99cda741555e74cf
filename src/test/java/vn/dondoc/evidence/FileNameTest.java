package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.language.Attachment;

class FileNameTest {

    private static final List<String> PDF = List.of("pdf");

    @Test
    void keepsAVietnameseName() {
        assertThat(FileName.of("Báo cáo số 12 (đợt 2).PDF", PDF)).isEqualTo("Báo cáo số 12 (đợt 2).PDF");
    }

    @Test
    void composesDiacritics() {
        String decomposed = Normalizer.normalize("Kế hoạch Quảng Ngãi.pdf", Normalizer.Form.NFD);
        assertThat(FileName.of(decomposed, PDF)).isEqualTo("Kế hoạch Quảng Ngãi.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf,passwd.pdf",
        "C:\\Users\\an\\kq.pdf,kq.pdf",
        "../,tài liệu.pdf",
        "..,tài liệu.pdf",
        ".pdf,pdf.pdf",
        "' a  b .pdf ',a b.pdf"
    })
    void leavesNoPath(String written, String kept) {
        assertThat(FileName.of(written, PDF)).isEqualTo(kept);
    }

    @Test
    void leavesNothingThatIsNotSeen() {
        assertThat(FileName.of("a\0b\r\nSet-Cookie: x\u202Efdp.exe\u200B\uD800.pdf", PDF))
                .isEqualTo("abSet-Cookie: xfdp.exe.pdf");
    }

    @Test
    void cutsALongNameAndKeepsItsExtension() {
        String name = FileName.of("đ".repeat(300) + ".pdf", PDF);
        assertThat(name).hasSize(255).endsWith("đ.pdf");
    }

    @Test
    void cutsNoCharacterInHalves() {
        String name = FileName.of("a" + "😀".repeat(200) + ".pdf", PDF);
        assertThat(name).hasSizeLessThanOrEqualTo(255).endsWith("😀.pdf");
    }

    @ParameterizedTest
    @CsvSource({"evil.js,evil.js.txt", "ghi chú,ghi chú.txt", "a.hta,a.hta.txt", "a.TXT,a.TXT"})
    void neverLetsATextPassForAProgram(String written, String kept) {
        assertThat(FileName.of(written, FileKind.TXT.extensions())).isEqualTo(kept);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileName.of(null, PDF)).isEqualTo("tài liệu.pdf");
        assertThat(FileName.of("\u202E\0", PDF)).isEqualTo("tài liệu.pdf");
    }

    @Test
    void writesAHeaderOfOneLineInAscii() {
        assertThat(Attachment.header("Đề án \"số\"; 100%.pdf"))
                .isEqualTo("attachment; filename=\"De an _so__ 100_.pdf\";"
                        + " filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%22s%E1%BB%91%22%3B%20100%25.pdf");
    }
}
