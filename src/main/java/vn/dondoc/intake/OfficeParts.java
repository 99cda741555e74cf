package vn.dondoc.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office file (ECMA-376 packages are zip archives). Each is unpacked as it is read, up to a limit. */
final class OfficeParts implements Closeable {

    private static final int MOST_PARTS = 5_000;
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile archive;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final ReadingLimits limits;

    private OfficeParts(ZipFile archive, ReadingLimits limits) {
        this.archive = archive;
        this.limits = limits;
        archive.getEntries().asIterator().forEachRemaining(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    static OfficeParts open(byte[] bytes, ReadingLimits limits) throws IOException {
        if (count(bytes) > MOST_PARTS) {
            throw Unreadable.tooLarge("tableTextTooLong");
        }
        return new OfficeParts(
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .setIgnoreLocalFileHeader(true)
                        .get(),
                limits);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    boolean hasAny(String ending) {
        return parts.keySet().stream().anyMatch(name -> name.endsWith(ending));
    }

    /** The part, or nothing when the file has none of this name. */
    Optional<InputStream> find(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Bounded(archive.getInputStream(entry)));
    }

    InputStream get(String name) throws IOException {
        return find(name).orElseThrow(Unreadable::damaged);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counted before the directory is read: a directory of a million names is an attack by itself. */
    private static int count(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + ENTRY.length <= bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    /** Stops where a part grows beyond what any table needs. */
    private final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            add(Math.max(count, 0));
            limits.checkTime();
            return count;
        }

        private void add(int count) {
            read += count;
            if (read > ReadingLimits.LARGEST_PART) {
                throw Unreadable.tooLarge("tableTextTooLong");
            }
        }
    }
}
