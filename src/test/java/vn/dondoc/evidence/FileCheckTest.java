package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.language.Refusal;

class FileCheckTest {

    @TempDir
    Path directory;

    private final FileCheck check = new FileCheck();

    static Stream<Arguments> acceptedFiles() {
        return Stream.of(
                Arguments.of("a.pdf", SampleFiles.pdf(), FileKind.PDF),
                Arguments.of("a.docx", SampleFiles.docx(), FileKind.DOCX),
                Arguments.of("a.xlsx", SampleFiles.xlsx(), FileKind.XLSX),
                Arguments.of("a.pptx", SampleFiles.pptx(), FileKind.PPTX),
                Arguments.of("a.odt", SampleFiles.openDocument("text"), FileKind.ODT),
                Arguments.of("a.ods", SampleFiles.openDocument("spreadsheet"), FileKind.ODS),
                Arguments.of("a.png", SampleFiles.image("png"), FileKind.PNG),
                Arguments.of("a.jpg", SampleFiles.image("jpg"), FileKind.JPG),
                Arguments.of("a.txt", SampleFiles.text("Kết quả: hoàn thành 5 < 7 nhiệm vụ"), FileKind.TXT),
                Arguments.of("a.txt", "\ufeffKết quả thực hiện".getBytes(StandardCharsets.UTF_16LE), FileKind.TXT),
                Arguments.of("A.CSV", SampleFiles.text("STT;Nội dung\n1;Việc\n"), FileKind.CSV),
                Arguments.of("renamed.txt", SampleFiles.docx(), FileKind.DOCX),
                Arguments.of(null, SampleFiles.pdf(), FileKind.PDF));
    }

    @ParameterizedTest
    @MethodSource("acceptedFiles")
    void tellsWhatAFileIsByItsContent(String name, byte[] bytes, FileKind kind) throws IOException {
        assertThat(check.check(file(bytes), name)).isEqualTo(kind);
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                Arguments.of("an archive called a document", "a.docx", SampleFiles.plainZip(), "fileOfOtherKind"),
                Arguments.of("a document with macros", "a.docx", SampleFiles.docm(), "fileWithMacros"),
                Arguments.of("a table with macros", "a.xlsx", SampleFiles.xlsm(), "fileWithMacros"),
                Arguments.of(
                        "macros in what says it has none",
                        "a.docx",
                        SampleFiles.docxWith("word/vbaProject.bin"),
                        "fileWithMacros"),
                Arguments.of(
                        "macros under another name",
                        "a.docx",
                        SampleFiles.docxDeclaring("bin", "application/vnd.ms-office.vbaProject"),
                        "fileWithMacros"),
                Arguments.of(
                        "macros of a free office",
                        "a.odt",
                        SampleFiles.openDocument("text", "Basic/Standard/Module1.xml"),
                        "fileWithMacros"),
                Arguments.of("an old document", "a.docx", SampleFiles.oldOffice(), "fileOfOldOffice"),
                Arguments.of("a page called text", "a.txt", SampleFiles.text("<html><body>x"), "fileOfOtherKind"),
                Arguments.of(
                        "a script far down in a text",
                        "a.txt",
                        SampleFiles.text("kết quả ".repeat(20_000) + "<SCRIPT>alert(1)</SCRIPT>"),
                        "fileOfMarkup"),
                Arguments.of(
                        "a drawing far down in a text",
                        "a.txt",
                        SampleFiles.text("ghi chú\n".repeat(50) + "<svg onload=alert(1)>"),
                        "fileOfMarkup"),
                Arguments.of("commands", "a.txt", SampleFiles.text("@echo off\r\ndel *.*"), null),
                Arguments.of("a shell script", "a.txt", SampleFiles.text("#!/bin/sh\nrm x"), null),
                Arguments.of(
                        "a page in wide characters",
                        "a.txt",
                        "\ufeffxin chào <script>alert(1)</script>".getBytes(StandardCharsets.UTF_16LE),
                        "fileOfMarkup"),
                Arguments.of(
                        "a drawing called a picture",
                        "a.png",
                        SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        null),
                Arguments.of("data", "a.csv", SampleFiles.text("<?xml version=\"1.0\"?><a/>"), null),
                Arguments.of("a program", "a.pdf", SampleFiles.exe(), "fileOfOtherKind"),
                Arguments.of(
                        "an archive behind a pdf",
                        "a.pdf",
                        SampleFiles.join(SampleFiles.pdf(), SampleFiles.plainZip()),
                        "fileOfTwoKinds"),
                Arguments.of(
                        "an archive behind a picture",
                        "a.png",
                        SampleFiles.join(SampleFiles.image("png"), SampleFiles.plainZip()),
                        "fileOfTwoKinds"),
                Arguments.of(
                        "a page behind the first line of a pdf",
                        "a.pdf",
                        SampleFiles.text("%PDF-1.4\n<html><script>alert(1)</script>"),
                        null),
                Arguments.of(
                        "a page that becomes a pdf later",
                        "a.pdf",
                        SampleFiles.text("<html><script>alert(1)</script>\n%PDF-1.4\n%%EOF"),
                        null),
                Arguments.of("a picture of another kind", "a.png", SampleFiles.image("gif"), "fileOfOtherKind"),
                Arguments.of(
                        "a text with bytes in it",
                        "a.txt",
                        SampleFiles.join(SampleFiles.text("ghi chú ".repeat(2000)), new byte[10]),
                        "fileOfOtherKind"),
                Arguments.of("half a document", "a.docx", java.util.Arrays.copyOf(SampleFiles.docx(), 1000), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFiles")
    void refusesWhateverItIsCalled(String what, String name, byte[] bytes, String code) throws IOException {
        Path file = file(bytes);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.check(file, name));
        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.status().value()).isEqualTo(415);
        assertThat(refusal.faults().get(0).field()).isEqualTo("file");
        if (code != null) {
            assertThat(refusal.faults().get(0).code()).isEqualTo(code);
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = file(new byte[0]);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.check(file, "a.pdf"));
        assertThat(refusal.status().value()).isEqualTo(400);
        assertThat(refusal).hasMessageContaining("không có nội dung");
    }

    @Test
    void acceptsTwentyFiveMegabytesAndNotOneByteMore() throws IOException {
        Path file = file(SampleFiles.pdf());
        grow(file, FileCheck.LARGEST);
        assertThat(check.check(file, "a.pdf")).isEqualTo(FileKind.PDF);
        grow(file, FileCheck.LARGEST + 1);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.check(file, "a.pdf"));
        assertThat(refusal.status().value()).isEqualTo(413);
        assertThat(refusal).hasMessageContaining("25 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"})
    void isNotBrokenByAnArchiveThatPretends(String entry) throws IOException {
        Path file = file(SampleFiles.zip(
                Map.of(entry, SampleFiles.text("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.check(file, "a.docx"));
        assertThat(refusal.status().value()).isEqualTo(415);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("file"), bytes);
    }

    private static void grow(Path file, long size) throws IOException {
        try (var handle = new RandomAccessFile(file.toFile(), "rw")) {
            handle.setLength(size);
        }
    }
}
