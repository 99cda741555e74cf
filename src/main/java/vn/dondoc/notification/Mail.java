package vn.dondoc.notification;

import java.util.Locale;

/** A mail about to be sent. @param attempts how often it has been tried, this time included */
record Mail(String id, String account, String address, String language, String subject, int attempts) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
