package io.kaskad.preferences.web;

import io.kaskad.channels.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the customers' pages say, in a language they read. */
record Texts(Locale locale, ResourceBundle bundle) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    /**
     * In the customer's language, else in that of the browser, else in English.
     *
     * @param customers BCP 47
     */
    static Texts in(@Nullable String customers, @Nullable String acceptLanguage) {
        var wanted = customers == null ? acceptLanguage : customers;
        var locale = wanted == null ? Locale.ENGLISH : lookup(wanted);
        return new Texts(
                locale,
                ResourceBundle.getBundle(
                        Texts.class.getPackageName() + ".preferences",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private static Locale lookup(String wanted) {
        try {
            var found = Locale.lookup(LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(Channel channel) {
        return of("channel." + channel.key());
    }
}
