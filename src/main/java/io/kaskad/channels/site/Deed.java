package io.kaskad.channels.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody on a site, or the script there, has done with a message. */
public enum Deed {
    /** The script has it, nobody has seen it yet. */
    RECEIVED,
    SHOWN,
    CLICKED,
    CLOSED,
    /** Written, or sent off a form. */
    ANSWERED;

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Deed> find(String key) {
        return Arrays.stream(values()).filter(deed -> deed.key().equals(key)).findFirst();
    }
}
