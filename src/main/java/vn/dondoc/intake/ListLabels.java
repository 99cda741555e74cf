package vn.dondoc.intake;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that Word writes by itself in front of list paragraphs. They stand nowhere in the text: the column "STT" of
 * many tables is empty without them.
 */
final class ListLabels implements Markup.Listener {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int LEVELS = 9;
    private static final int LONGEST = 20;

    private final Map<String, Level[]> schemes = new HashMap<>();
    private final Map<String, String> schemeOfList = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private String scheme;
    private String list;
    private int level = -1;

    void read(InputStream part) {
        Markup.read(part, this);
    }

    @Override
    public void opened(String name, Markup.Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "abstractNum" -> {
                scheme = attributes.get("abstractNumId");
                schemes.put(scheme, new Level[LEVELS]);
            }
            case "num" -> {
                list = attributes.get("numId");
                scheme = null;
            }
            case "abstractNumId" -> {
                if (list != null) {
                    schemeOfList.put(list, value);
                }
            }
            case "lvl" -> {
                level = levelOf(attributes.get("ilvl"));
                if (scheme != null) {
                    schemes.get(scheme)[level] = new Level();
                }
            }
            case "lvlOverride" -> level = levelOf(attributes.get("ilvl"));
            case "startOverride" -> {
                if (list != null) {
                    restarts.computeIfAbsent(list, key -> new HashMap<>()).put(level, Numbers.of(value));
                }
            }
            default -> describe(name, value);
        }
    }

    private void describe(String name, String value) {
        Level described = scheme == null || level < 0 ? null : schemes.get(scheme)[level];
        if (described == null || value == null) {
            return;
        }
        switch (name) {
            case "start" -> described.start = Numbers.of(value);
            case "numFmt" -> described.format = value;
            case "lvlText" -> described.text = value;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        // Numbering is described by attributes only.
    }

    @Override
    public void closed(String name) {
        if (name.equals("abstractNum")) {
            scheme = null;
        }
    }

    /** The label of the next paragraph of a list; empty when it has none. */
    String next(String listId, int levelOfParagraph) {
        String schemeId = schemeOfList.get(listId);
        Level[] levels = schemeId == null ? null : schemes.get(schemeId);
        if (levels == null || levelOfParagraph >= LEVELS || levels[levelOfParagraph] == null) {
            return "";
        }
        boolean restarted = restarts.containsKey(listId);
        int[] counter = counters.computeIfAbsent(restarted ? "list " + listId : schemeId, key -> new int[LEVELS]);
        counter[levelOfParagraph]++;
        for (int deeper = levelOfParagraph + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return labelOf(levels, levelOfParagraph, counter, restarts.getOrDefault(listId, Map.of()));
    }

    private static String labelOf(Level[] levels, int own, int[] counter, Map<Integer, Integer> starts) {
        Level described = levels[own];
        if (described.format.equals("bullet")) {
            return "-";
        }
        if (described.format.equals("none")) {
            return "";
        }
        Matcher places = PLACE.matcher(described.text);
        StringBuilder label = new StringBuilder();
        while (places.find()) {
            int place = Math.min(Math.max(Integer.parseInt(places.group(1)) - 1, 0), LEVELS - 1);
            Level shown = levels[place] == null ? described : levels[place];
            int value = starts.getOrDefault(place, shown.start) + Math.max(counter[place], 1) - 1;
            places.appendReplacement(label, Matcher.quoteReplacement(shown.write(value)));
        }
        places.appendTail(label);
        return label.length() > LONGEST ? "" : label.toString();
    }

    private static int levelOf(String digits) {
        return digits == null ? 0 : Math.min(Math.max(Numbers.of(digits), 0), LEVELS - 1);
    }

    /** How one level of a list is numbered. */
    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "%1.";

        String write(int value) {
            return switch (format) {
                case "upperRoman" -> RomanNumber.of(value);
                case "lowerRoman" -> RomanNumber.of(value).toLowerCase(Locale.ROOT);
                case "upperLetter" -> letter('A', value);
                case "lowerLetter" -> letter('a', value);
                case "decimalZero" -> "%02d".formatted(value);
                default -> Integer.toString(value);
            };
        }

        private static String letter(char first, int value) {
            return value < 1 ? "" : String.valueOf((char) (first + (value - 1) % 26));
        }
    }
}
