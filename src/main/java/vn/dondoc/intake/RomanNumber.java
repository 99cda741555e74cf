package vn.dondoc.intake;

import java.util.regex.Pattern;

/** Roman numerals, with which offices number the sections of a plan. */
final class RomanNumber {

    private static final Pattern NUMERAL = Pattern.compile("(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LARGEST = 89;

    private RomanNumber() {}

    static boolean isOne(String text) {
        return NUMERAL.matcher(text).matches();
    }

    static String of(int value) {
        if (value < 1 || value > LARGEST) {
            return Integer.toString(value);
        }
        StringBuilder numeral = new StringBuilder();
        int rest = value;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                numeral.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return numeral.toString();
    }
}
