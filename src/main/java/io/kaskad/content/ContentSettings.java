package io.kaskad.content;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How content is chosen.
 *
 * @param defaultLocale BCP 47; the locale of customers who have none, and of templates that have none for theirs
 */
@ConfigurationProperties("kaskad")
record ContentSettings(@DefaultValue("en") String defaultLocale) {

    ContentSettings {
        if (Locale.forLanguageTag(defaultLocale).getLanguage().isEmpty()) {
            throw new IllegalArgumentException(
                    "kaskad.default-locale must be a language tag such as en or pt-BR, not \"" + defaultLocale + "\".");
        }
    }
}
