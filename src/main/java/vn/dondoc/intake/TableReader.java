package vn.dondoc.intake;

import org.springframework.http.HttpStatus;
import vn.dondoc.language.Refusal;

/** Reads the table of directives out of a file as offices write it. What the file is, its content says, not its name. */
final class TableReader {

    private TableReader() {}

    /**
     * Reads the table; nothing is judged.
     *
     * @param fileName only for the reader's eyes
     * @throws Refusal 400 when the file is damaged or holds no such table, 413 when it is too large, 415 when it is of
     *     a kind that is not read
     */
    static WrittenTable read(byte[] bytes, String fileName) {
        throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file", "fileOfOtherKind");
    }
}
