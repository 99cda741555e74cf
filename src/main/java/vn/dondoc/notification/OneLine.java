package vn.dondoc.notification;

/** Text for places that hold a single line, as a subject: a line break there would begin another header. */
final class OneLine {

    private static final int LONGEST_WORD = 20;

    private OneLine() {}

    /** Spaces instead of line breaks, tabs and control characters, nothing invisible, and an ellipsis at the end of what is too long. */
    static String of(String text, int longest) {
        String line = text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, end(line, longest - 1)).strip() + "…";
    }

    /** Behind a word where one ends not far before, and never within a character. */
    private static int end(String line, int latest) {
        int space = line.lastIndexOf(' ', latest);
        if (space > 0 && space >= latest - LONGEST_WORD) {
            return space;
        }
        return Character.isHighSurrogate(line.charAt(latest - 1)) ? latest - 1 : latest;
    }
}
