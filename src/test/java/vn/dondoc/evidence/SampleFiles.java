package vn.dondoc.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices send them, and files that only look like it. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return text(
                "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] docx() {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Báo cáo kết quả thực hiện nhiệm vụ");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return workbook(XSSFWorkbookType.XLSX);
    }

    static byte[] xlsm() {
        return workbook(XSSFWorkbookType.XLSM);
    }

    private static byte[] workbook(XSSFWorkbookType type) {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook(type)) {
                workbook.createSheet("Phụ lục").createRow(0).createCell(0).setCellValue("Nhiệm vụ");
                workbook.write(out);
            }
        });
    }

    static byte[] pptx() {
        return bytes(out -> {
            try (var slides = new XMLSlideShow()) {
                slides.createSlide();
                slides.write(out);
            }
        });
    }

    static byte[] docm() {
        return replaceIn(
                docx(),
                "[Content_Types].xml",
                text -> text.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    static byte[] docxDeclaring(String extension, String type) {
        Map<String, byte[]> entries = unzip(replaceIn(
                docx(),
                "[Content_Types].xml",
                text -> text.replaceFirst(
                        "<Default ",
                        "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/><Default ")));
        entries.put("word/settings." + extension, new byte[] {1, 2, 3});
        return zip(entries);
    }

    static byte[] docxWith(String entry) {
        Map<String, byte[]> entries = unzip(docx());
        entries.put(entry, new byte[] {1, 2, 3});
        return zip(entries);
    }

    static byte[] openDocument(String type, String... further) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument." + type));
        entries.put("content.xml", text("<office:document-content/>"));
        entries.put("META-INF/manifest.xml", text("<manifest:manifest/>"));
        for (String entry : further) {
            entries.put(entry, text("<x/>"));
        }
        return zip(entries);
    }

    static byte[] plainZip() {
        return zip(Map.of("ghi-chu.txt", text("ghi chú")));
    }

    static byte[] image(String format) {
        return bytes(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    static byte[] exe() {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }

    static byte[] oldOffice() {
        return bytes(out -> {
            try (var files = new POIFSFileSystem()) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
                files.writeFilesystem(out);
            }
        });
    }

    static byte[] join(byte[] first, byte[] second) {
        return bytes(out -> {
            out.write(first);
            out.write(second);
        });
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var file : entries.entrySet()) {
                    var entry = new ZipEntry(file.getKey());
                    if (file.getKey().equals("mimetype")) {
                        store(entry, file.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
    }

    private static byte[] replaceIn(byte[] archive, String entry, UnaryOperator<String> change) {
        Map<String, byte[]> entries = unzip(archive);
        entries.computeIfPresent(entry, (name, bytes) -> text(change.apply(new String(bytes, StandardCharsets.UTF_8))));
        return zip(entries);
    }

    private static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
