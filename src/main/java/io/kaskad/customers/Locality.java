package io.kaskad.customers;

import io.kaskad.shared.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The one way to write a customer's language and time zone. */
public final class Locality {

    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_ZONE = 60;

    private Locality() {}

    /** The language tag (BCP 47), or 400. */
    public static String language(String tag) {
        return findLanguage(tag)
                .orElseThrow(() -> Refused.invalid("locale must be a language tag such as ru or en-GB."));
    }

    /** Empty for what is none. */
    public static Optional<String> findLanguage(String tag) {
        try {
            var locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(known -> !locale.getLanguage().isEmpty() && known.length() <= LONGEST_TAG);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** The zone's name (IANA), or 400. */
    public static String timeZone(String name) {
        return findTimeZone(name)
                .orElseThrow(() -> Refused.invalid("The time zone must be one such as Europe/Moscow."));
    }

    /** Empty for what is none. */
    public static Optional<String> findTimeZone(String name) {
        try {
            return Optional.of(ZoneId.of(name).getId()).filter(known -> known.length() <= LONGEST_ZONE);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
