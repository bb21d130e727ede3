package io.kaskad.content;

import io.kaskad.channels.Channel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template for a channel and a locale, as it was written.
 *
 * @param subject Liquid; null where there is none
 * @param body Liquid that becomes plain text
 * @param markup Liquid in HTML or MJML; null where there is none
 * @param extras Liquid that becomes a JSON object; null where there is none
 */
record TemplateVersion(
        Key key,
        @Nullable String subject,
        String body,
        @Nullable String markup,
        @Nullable String extras) {

    /**
     * What names a version.
     *
     * @param locale BCP 47
     */
    record Key(String template, Channel channel, String locale, int version) {

        Locale asLocale() {
            return Locale.forLanguageTag(locale);
        }
    }

    /** The same for the same content, whatever its version. */
    String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {subject, body, markup}) {
                digest.update((part == null ? "-" : "+" + part.length() + " " + part).getBytes(StandardCharsets.UTF_8));
            }
            if (extras != null) {
                digest.update((" " + extras.length() + " " + extras).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
