package vn.dondoc.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of {@code messages.properties} (Vietnamese) and {@code messages_en.properties}, in the language of whoever
 * is being answered. Without a reader, as in a job, the language is Vietnamese.
 */
public final class Sentences {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** The sentence for the current reader. Arguments are inserted as they are; numbers are not grouped. */
    public static String of(String key, Object... arguments) {
        return in(ReaderLanguage.current(), key, arguments);
    }

    /** The sentence in one language. */
    public static String in(Locale language, String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages", language, NO_FALLBACK).getString(key);
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, language).format(texts);
    }

    /** Whether a sentence stands under this key. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle("messages", ReaderLanguage.VIETNAMESE, NO_FALLBACK)
                .containsKey(key);
    }
}
