package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dondoc.language.Refusal;

/** Files that are broken, of another kind, or made to do harm: refused with a sentence, in seconds. */
@Timeout(60)
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertRefused(new byte[0], 400, "emptyFile");
        assertRefused(new byte[ReadingLimits.LARGEST_FILE + 1], 413, "fileTooLarge");
    }

    @Test
    void refusesOtherKindsWhateverTheirNameSays() throws IOException {
        assertRefused("%PDF-1.7\n1 0 obj", 415, "tableOfPdf");
        assertRefused("<html><body><table><tr><td>STT</td></tr></table></body></html>", 415, "tableOfMarkup");
        assertRefused("\ufeff<?xml version=\"1.0\"?><Workbook/>", 415, "tableOfMarkup");
        assertRefused("{\\rtf1\\ansi STT}", 415, "tableOfMarkup");
        assertRefused("MIME-Version: 1.0\nContent-Type: multipart/related", 415, "tableOfMarkup");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}, 415, "tableOfOtherKind");
        assertRefused(zip(Map.of("readme.txt", "STT".getBytes(StandardCharsets.UTF_8))), 415, "tableOfOtherKind");
        try (var old = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            old.createSheet();
            old.write(bytes);
            assertRefused(bytes.toByteArray(), 415, "tableOfOldOffice");
        }
    }

    @Test
    void refusesMacrosAndPasswords() throws Exception {
        Map<String, byte[]> macros = unzip(plan());
        macros.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertRefused(zip(macros), 415, "tableWithMacros");

        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(plan()));
                    var stream = encryptor.getDataStream(container)) {
                plain.save(stream);
            }
            container.writeFilesystem(bytes);
            assertRefused(bytes.toByteArray(), 415, "tableProtected");
        }
    }

    @Test
    void refusesFilesThatAreNotWhole() throws IOException {
        byte[] whole = plan();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), 400, "tableDamaged");
        assertRefused(Arrays.copyOf(whole, 40), 400, "tableDamaged");
        Map<String, byte[]> parts = unzip(whole);
        parts.put(SHEET, Arrays.copyOf(parts.get(SHEET), parts.get(SHEET).length / 2));
        assertRefused(zip(parts), 400, "tableDamaged");
        parts.remove(SHEET);
        assertRefused(zip(parts), 400, "tableDamaged");
    }

    @Test
    void refusesEntitiesFromInsideAndOutside() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String leak = "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        for (String declaration : new String[] {bomb, leak}) {
            Map<String, byte[]> parts = unzip(plan());
            String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8)
                    .replaceFirst("\\?>", "?>" + declaration)
                    .replaceFirst("<v>0</v>", "<v>&b;</v>");
            assertThat(sheet).contains("&b;");
            parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_8));
            assertRefused(zip(parts), 400, "tableDamaged");
        }
    }

    @Test
    void refusesAFileThatUnpacksWithoutEnd() throws IOException {
        Map<String, byte[]> parts = unzip(plan());
        String row = "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>";
        var sheet = new ByteArrayOutputStream();
        sheet.write(("<worksheet><sheetData>" + row).getBytes(StandardCharsets.UTF_8));
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) 'a');
        for (int i = 0; i < 64; i++) {
            sheet.write(block);
        }
        parts.put(SHEET, sheet.toByteArray());

        assertRefused(zip(parts), 413, "tableCellTooLong");

        var empty = new ByteArrayOutputStream();
        empty.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; i < 201; i++) {
            empty.write(block);
        }
        parts.put(SHEET, empty.toByteArray());

        assertRefused(zip(parts), 413, "tableTextTooLong");
    }

    @Test
    void refusesAnArchiveOfCountlessParts() throws IOException {
        Map<String, byte[]> parts = unzip(plan());
        for (int i = 0; i < 6_000; i++) {
            parts.put("x" + i, new byte[0]);
        }

        assertRefused(zip(parts), 413, "tableTextTooLong");
    }

    @Test
    void refusesMoreThanTwentyThousandRows() {
        StringBuilder rows = new StringBuilder("STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Hạn hoàn thành\n");
        for (int i = 1; i <= 20_001; i++) {
            rows.append(i).append(";Việc ").append(i).append(";Sở Y tế;31/12/2025\n");
        }

        assertRefused(rows.toString(), 413, "tableTooManyRows");
    }

    @Test
    void saysThatThereIsNoTable() {
        assertRefused("Kính gửi: Sở Y tế\nĐề nghị quý Sở báo cáo.\n", 400, "tableNotFound");
        assertRefused("STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Hạn hoàn thành\n", 400, "tableWithoutRows");
        assertRefused(new OfficeWorkbook().row("Tên", "Số").row("a", 1).bytes(), 400, "tableNotFound");
        assertRefused(new OfficeDocument().line("Không có bảng").bytes(), 400, "tableNotFound");
    }

    @Test
    void survivesMergesAndReferencesOfAnySize() throws IOException {
        Map<String, byte[]> parts = unzip(plan());
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8)
                .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
        parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowableOfType(Refusal.class, () -> TableReader.read(zip(parts), "x.xlsx")))
                .isNull();

        parts.put(SHEET, sheet.replace("r=\"A2\"", "r=\"ZZZZZ2\"").getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(parts), 400, "tableDamaged");
    }

    private static byte[] plan() {
        return new OfficeWorkbook()
                .header()
                .row(1, "Việc một", "Sở Y tế", null, "31/12/2025")
                .bytes();
    }

    private static void assertRefused(String text, int status, String code) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), status, code);
    }

    private static void assertRefused(byte[] bytes, int status, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TableReader.read(bytes, "bảng.xlsx"));

        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.faults().get(0).code()).isEqualTo(code);
        assertThat(refusal.status().value()).isEqualTo(status);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
