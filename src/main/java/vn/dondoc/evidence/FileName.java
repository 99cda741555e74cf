package vn.dondoc.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file as its uploader knows it, without what could do harm on a screen, in a header or on a disk. */
final class FileName {

    static final int LONGEST = 255;

    private static final String NAMELESS = "tài liệu";
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control characters, marks that turn the reading direction or are not seen, halves of characters, line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern DOTS_AND_SPACES_AT_THE_ENDS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /**
     * The name in NFC, of at most {@value #LONGEST} characters.
     *
     * @param extensions what a file of this content may end in; the first one is added unless the name ends in one of
     *     them, so that no system takes a text for a program
     */
    static String of(String written, List<String> extensions) {
        String name = clean(written);
        String extension = extensionOf(name);
        if (extensions.contains(extension.toLowerCase(Locale.ROOT))) {
            name = name.substring(0, name.length() - extension.length() - 1);
        } else {
            extension = extensions.get(0);
        }
        return cut(clean(name), LONGEST - extension.length() - 1) + "." + extension;
    }

    /** What follows the last dot, or nothing. */
    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        return dot < 0 || extension.length() > LONGEST_EXTENSION ? "" : extension;
    }

    private static String clean(String written) {
        String name = written == null ? "" : written;
        name = PATH.matcher(name).replaceFirst("");
        name = UNSEEN.matcher(name).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = SPACES.matcher(name).replaceAll(" ");
        name = DOTS_AND_SPACES_AT_THE_ENDS.matcher(name).replaceAll("");
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        boolean halves = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, halves ? length - 1 : length).stripTrailing();
    }
}
