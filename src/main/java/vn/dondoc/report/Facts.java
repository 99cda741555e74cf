package vn.dondoc.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a template may say outside its table: single texts, and lists whose paragraph is repeated. */
final class Facts {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Supplier<List<String>>> lists = new HashMap<>();

    Facts put(String name, Object text) {
        texts.put(name, String.valueOf(text));
        return this;
    }

    /** A list that is made only for templates that show it. */
    Facts put(String name, Supplier<List<String>> entries) {
        lists.put(name, entries);
        return this;
    }

    boolean isList(String name) {
        return lists.containsKey(name);
    }

    List<String> list(String name) {
        return lists.get(name).get();
    }

    /** @throws UnknownPlaceholder when nothing is known under the name */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new UnknownPlaceholder(name);
        }
        return text;
    }
}
