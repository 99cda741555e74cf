package vn.dondoc.notification;

/** Text for places that hold a single line, as a subject: a line break there would begin another header. */
final class OneLine {

    private OneLine() {}

    /** Spaces instead of line breaks, tabs and control characters, nothing invisible, and an ellipsis at the end of what is too long. */
    static String of(String text, int longest) {
        String line = text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end).strip() + "…";
    }
}
