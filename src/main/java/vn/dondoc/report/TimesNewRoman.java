package vn.dondoc.report;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How wide text runs in Times New Roman, which a server need not have. */
final class TimesNewRoman {

    /** The widths of the characters from space to tilde, in thousandths of the font's size. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541
    };

    private static final double THOUSAND = 1000;
    private static final int BARRED_D = 722;
    private static final int OTHER = 500;
    private static final double BOLDER = 1.08;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TimesNewRoman() {}

    /** In parts of the font's size. Marks above and below a letter take no room beside it. */
    static double width(String text, boolean bold) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        double width = letters.chars().map(TimesNewRoman::width).sum() / THOUSAND;
        return bold ? width * BOLDER : width;
    }

    private static int width(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return WIDTHS[letter - ' '];
        }
        return letter == 'Đ' ? BARRED_D : OTHER;
    }
}
