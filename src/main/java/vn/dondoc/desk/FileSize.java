package vn.dondoc.desk;

import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;

/** The size of a file in words. */
final class FileSize {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    static String write(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(1);
        return bytes < MEGA
                ? format.format(Math.round((double) bytes / KILO)) + " KB"
                : format.format((double) bytes / MEGA) + " MB";
    }
}
