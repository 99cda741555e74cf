package vn.dondoc.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;

/** Says by its content what a file is, and refuses all that is not on the list of accepted kinds. */
@Component
class FileCheck {

    static final long LARGEST = 25L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(FileCheck.class);
    private static final String FIELD = "file";
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
    private static final int LONGEST_DECLARATION = 1024 * 1024;

    private final Detector detector = new DefaultDetector();

    /**
     * Says what a file is.
     *
     * @param name only tells a table from a text, both of which are plain text
     * @throws Refusal 400 when it is empty, 413 when it is too large, 415 when it is of no accepted kind
     */
    FileKind check(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.invalid(FIELD, "emptyFile");
        }
        if (size > LARGEST) {
            throw Refusal.of(HttpStatus.PAYLOAD_TOO_LARGE, FIELD, "fileTooLarge");
        }
        String detected = detect(file);
        FileKind kind = FileKind.of(detected).orElse(null);
        if (kind == null && ARCHIVES.contains(detected)) {
            refuseMacros(file);
        }
        if (kind == null) {
            throw refusalOf(detected);
        }
        if (kind.isPacked()) {
            refuseMacros(file);
        } else {
            refuseHiddenArchive(file);
        }
        if (kind.isText()) {
            PlainText.refuseUnlessPlain(file);
            return "csv".equals(FileName.extensionOf(name == null ? "" : name).toLowerCase(Locale.ROOT))
                    ? FileKind.CSV
                    : FileKind.TXT;
        }
        if (kind == FileKind.PDF) {
            PlainText.refuseMarkupAtTheBeginning(file);
        }
        return kind;
    }

    private String detect(Path file) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            return detector.detect(stream, new Metadata()).getBaseType().toString();
        } catch (RuntimeException | LinkageError unreadable) {
            // A file made to break the detector is refused like any other that cannot be recognised.
            log.warn("The kind of an uploaded file could not be told", unreadable);
            throw refusalOf("application/octet-stream");
        }
    }

    private static Refusal refusalOf(String detected) {
        String type = detected.toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled")) {
            return unacceptable("fileWithMacros");
        }
        if (type.contains("protected")) {
            return unacceptable("fileProtected");
        }
        if (type.equals("application/x-tika-msoffice")
                || type.equals("application/msword")
                || type.equals("application/vnd.ms-excel")
                || type.equals("application/vnd.ms-powerpoint")) {
            return unacceptable("fileOfOldOffice");
        }
        return unacceptable("fileOfOtherKind");
    }

    /** Macros make a document a program, whatever kind it says it is. */
    private static void refuseMacros(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            boolean macros = archive.stream()
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .anyMatch(FileCheck::holdsMacros);
            if (macros || declaresMacros(archive)) {
                throw unacceptable("fileWithMacros");
            }
        } catch (ZipException damaged) {
            throw unacceptable("fileDamaged");
        }
    }

    private static boolean holdsMacros(String entry) {
        return entry.endsWith("vbaproject.bin")
                || entry.contains("/macrosheets/")
                || entry.startsWith("basic/")
                || entry.startsWith("scripts/");
    }

    private static boolean declaresMacros(ZipFile archive) throws IOException {
        ZipEntry types = archive.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (InputStream stream = archive.getInputStream(types)) {
            String declared = new String(stream.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
            return declared.contains("macroenabled") || declared.contains("vbaproject");
        }
    }

    /** A file that is an archive to one reader and a picture or text to another hides something. */
    private static void refuseHiddenArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > 0) {
                throw unacceptable("fileOfTwoKinds");
            }
        } catch (ZipException asItShouldBe) {
            return;
        }
    }

    static Refusal unacceptable(String code) {
        return Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, FIELD, code);
    }
}
