package vn.dondoc.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share, cleaned once each. */
final class SharedTexts implements Markup.Listener {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ReadingLimits limits;
    private boolean inText;
    private boolean inPhonetics;

    SharedTexts(ReadingLimits limits) {
        this.limits = limits;
    }

    void read(InputStream part) {
        Markup.read(part, this);
    }

    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    @Override
    public void opened(String name, Markup.Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPhonetics = true;
            case "t" -> inText = !inPhonetics;
            default -> {}
        }
    }

    @Override
    public void text(String part) {
        if (inText) {
            limits.checkCell(text.length());
            text.append(part);
        }
    }

    @Override
    public void closed(String name) {
        switch (name) {
            case "si" -> {
                limits.checkCell(text.length());
                limits.addText(text.length());
                texts.add(CellText.clean(text.toString()));
            }
            case "rPh" -> inPhonetics = false;
            case "t" -> inText = false;
            default -> {}
        }
    }
}
