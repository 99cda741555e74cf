package vn.dondoc.intake;

/** One paragraph of a document as it is read: its text, the number that Word puts before it, and whether it is bold. */
final class DocumentParagraph {

    private final ListLabels labels;
    private final ReadingLimits limits;
    private final StringBuilder text = new StringBuilder();
    private String list;
    private int level;
    private boolean inText;
    private boolean inRunProperties;
    private boolean inRun;
    private boolean runIsBold;
    private boolean runIsHidden;
    private boolean runIsRaised;
    private boolean bold = true;
    private boolean anything;

    DocumentParagraph(ListLabels labels, ReadingLimits limits) {
        this.labels = labels;
        this.limits = limits;
    }

    void opened(String name, Markup.Attributes attributes) {
        switch (name) {
            case "numId" -> list = attributes.get("val");
            case "ilvl" -> level = Numbers.of(String.valueOf(attributes.get("val")));
            case "r" -> openRun();
            case "rPr" -> inRunProperties = inRun;
            case "b" -> runIsBold = inRunProperties ? isOn(attributes) : runIsBold;
            case "vanish" -> runIsHidden = inRunProperties ? isOn(attributes) : runIsHidden;
            case "vertAlign" -> runIsRaised = inRunProperties && "superscript".equals(attributes.get("val"));
            case "t" -> inText = true;
            case "br", "cr" -> append("\n");
            case "tab" -> {
                if (inRun) {
                    append(" ");
                }
            }
            case "noBreakHyphen" -> append("-");
            default -> {}
        }
    }

    void closed(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPr" -> inRunProperties = false;
            case "r" -> inRun = false;
            default -> {}
        }
    }

    void text(String part) {
        if (!inText || runIsHidden) {
            return;
        }
        if (runIsRaised && part.matches("[\\d*(),]{1,5}") && !text.toString().matches("(?s).*\\bk?[mMdc]?m")) {
            return;
        }
        if (!part.isBlank()) {
            anything = true;
            bold &= runIsBold;
        }
        append(part);
    }

    /** The text with its number, counted when the paragraph ends: so are those that stand nowhere in a table. */
    String finished() {
        String label = list == null || list.equals("0") ? "" : labels.next(list, level);
        if (label.isEmpty()) {
            return text.toString();
        }
        return text.toString().isBlank() ? label : label + " " + text;
    }

    boolean isBold() {
        return anything && bold;
    }

    private void openRun() {
        inRun = true;
        runIsBold = false;
        runIsHidden = false;
        runIsRaised = false;
    }

    private void append(String part) {
        limits.addText(part.length());
        limits.checkCell(text.length() + part.length());
        text.append(part);
    }

    private static boolean isOn(Markup.Attributes attributes) {
        String value = attributes.get("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
