package vn.dondoc.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The form in which one row is corrected: its fields as texts, and agencies chosen for unknown names. */
final class RowForm {

    /** Fields that are entered as they stand. */
    private static final List<Field> TEXTS = List.of(
            Field.NUMBER,
            Field.SECTION,
            Field.CONTENT,
            Field.SOURCE_DOCUMENT,
            Field.LEAD,
            Field.COORDINATING,
            Field.DEADLINE,
            Field.REQUIRED_RESULT,
            Field.STATE,
            Field.DESCRIPTION,
            Field.COMPLETED_ON,
            Field.CLASSIFICATION,
            Field.NOTE);

    private static final String BOTH = "both";

    private RowForm() {}

    /** What stands in the fields now. */
    static Map<String, String> present(RowTexts row) {
        Map<String, String> present = new LinkedHashMap<>();
        for (Field field : TEXTS) {
            present.put(field.key(), Objects.requireNonNullElse(row.text(field), ""));
        }
        present.put("ongoing", row.text(Field.DEADLINE_KIND) == null ? "" : "true");
        present.put(
                "same",
                row.text(Field.KEEP_BOTH) != null ? BOTH : Objects.requireNonNullElse(row.text(Field.LINK_TO), ""));
        return present;
    }

    /** The corrections that were entered: only what differs from what stood there. */
    static Map<String, JsonNode> corrections(RowTexts row, Map<String, String> entered) {
        Map<String, String> present = present(row);
        Map<String, JsonNode> corrections = new LinkedHashMap<>();
        for (Field field : TEXTS) {
            String text = entered.get(field.key());
            if (text != null && !sameText(text, present.get(field.key()))) {
                corrections.put(field.key(), TextNode.valueOf(text.strip()));
            }
        }
        chooseAgencies(row, entered, corrections);
        String ongoing = entered.getOrDefault("ongoing", "");
        if (!ongoing.equals(present.get("ongoing"))) {
            corrections.put(
                    Field.DEADLINE_KIND.key(),
                    ongoing.isEmpty() ? NullNode.getInstance() : TextNode.valueOf("ONGOING"));
        }
        String same = entered.getOrDefault("same", present.get("same"));
        if (!same.equals(present.get("same"))) {
            boolean link = !same.isEmpty() && !same.equals(BOTH);
            corrections.put(Field.KEEP_BOTH.key(), BooleanNode.valueOf(same.equals(BOTH)));
            corrections.put(Field.LINK_TO.key(), link ? TextNode.valueOf(same) : NullNode.getInstance());
        }
        return corrections;
    }

    /** For each unknown name ({@code name0}, …) an agency ({@code agency0}), for this row or for good ({@code remember0}). */
    private static void chooseAgencies(RowTexts row, Map<String, String> entered, Map<String, JsonNode> corrections) {
        ObjectNode aliases = JsonNodeFactory.instance.objectNode();
        for (int i = 0; entered.containsKey("name" + i); i++) {
            String name = entered.get("name" + i);
            String agency = entered.getOrDefault("agency" + i, "").strip();
            if (agency.isEmpty()) {
                continue;
            }
            if (entered.containsKey("remember" + i)) {
                aliases.put(name, agency);
            } else if (name.equals(row.text(Field.LEAD))) {
                corrections.put(Field.LEAD.key(), TextNode.valueOf(agency));
            } else if (row.text(Field.COORDINATING) != null) {
                String text = corrections.containsKey(Field.COORDINATING.key())
                        ? corrections.get(Field.COORDINATING.key()).asText()
                        : row.text(Field.COORDINATING);
                corrections.put(Field.COORDINATING.key(), TextNode.valueOf(text.replace(name, agency)));
            }
        }
        if (!aliases.isEmpty()) {
            corrections.put("aliases", aliases);
        }
    }

    /** Browsers send line ends of their own. */
    private static boolean sameText(String one, String other) {
        return one.replace("\r\n", "\n").strip().equals(other.strip());
    }
}
