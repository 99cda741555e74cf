package vn.dondoc.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the styles of a workbook say about its cells: which numbers are dates, and what is bold. */
final class SheetStyles implements Markup.Listener {

    private static final int DEFAULT = 0;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> boldFonts = new ArrayList<>();
    private final List<int[]> cellStyles = new ArrayList<>();
    private boolean inFonts;
    private boolean inCellStyles;

    void read(InputStream part) {
        Markup.read(part, this);
    }

    @Override
    public void opened(String name, Markup.Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes.get("numFmtId")), attributes.get("formatCode"));
            case "fonts" -> inFonts = true;
            case "cellXfs" -> inCellStyles = true;
            case "font" -> boldFonts.add(false);
            case "b" -> {
                if (inFonts && !boldFonts.isEmpty() && !"0".equals(attributes.get("val"))) {
                    boldFonts.set(boldFonts.size() - 1, true);
                }
            }
            case "xf" -> {
                if (inCellStyles) {
                    cellStyles.add(new int[] {number(attributes.get("numFmtId")), number(attributes.get("fontId"))});
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        // Styles are in attributes only.
    }

    @Override
    public void closed(String name) {
        inFonts &= !name.equals("fonts");
        inCellStyles &= !name.equals("cellXfs");
    }

    boolean isBold(int style) {
        int font = style < cellStyles.size() ? cellStyles.get(style)[1] : DEFAULT;
        return font < boldFonts.size() && boldFonts.get(font);
    }

    boolean isDate(int style) {
        int format = formatOf(style);
        return format != DEFAULT && DateUtil.isADateFormat(format, code(style));
    }

    boolean isPercent(int style) {
        return code(style).contains("%");
    }

    /** The format of numbers without what it quotes, so that its letters can be looked at. */
    String code(int style) {
        int format = formatOf(style);
        String code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return code == null ? "" : code.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "");
    }

    private int formatOf(int style) {
        return style < cellStyles.size() ? cellStyles.get(style)[0] : DEFAULT;
    }

    private static int number(String digits) {
        return digits == null ? DEFAULT : Numbers.of(digits);
    }
}
