package vn.dondoc.language;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.web.util.UriUtils;

/** The header that makes a browser save a file under its Vietnamese name (RFC 6266). */
public final class Attachment {

    private Attachment() {}

    public static String header(String name) {
        return header("attachment", name);
    }

    /** The same for a file that is shown, in case its reader saves it. */
    public static String inlineHeader(String name) {
        return header("inline", name);
    }

    private static String header(String disposition, String name) {
        return disposition + "; filename=\"" + plain(name) + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    /** For the few readers that do not know {@code filename*}: the name without diacritics. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^ -~]|[\"\\\\%;]", "_");
    }
}
