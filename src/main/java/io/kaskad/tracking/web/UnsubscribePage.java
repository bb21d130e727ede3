package io.kaskad.tracking.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page behind the unsubscribe link: no script, nothing from elsewhere, no value of the request on it. */
final class UnsubscribePage {

    private static final String STYLE =
            "body{font:18px/1.5 system-ui,sans-serif;color:#161616;background:#f4f4f4;margin:0}"
                    + "main{max-width:32rem;margin:12vh auto 0;padding:2rem;background:#fff}"
                    + "h1{font-size:1.5rem;font-weight:400;margin:0 0 1rem}p{margin:0 0 1.5rem}"
                    + "button{font:inherit;color:#fff;background:#0f62fe;border:0;padding:.75rem 2rem;cursor:pointer}"
                    + "button:focus{outline:2px solid #161616;outline-offset:2px}";

    /** Goes with the page; allows its style and its form, nothing else. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<Locale, Texts> TEXTS = Map.of(
            Locale.ENGLISH,
            new Texts(
                    "Stop these messages?",
                    "You will not get messages of this kind here any more.",
                    "Unsubscribe",
                    "You are unsubscribed",
                    "You will not get messages of this kind here any more."),
            Locale.forLanguageTag("ru"),
            new Texts(
                    "Отписаться от этих сообщений?",
                    "Такие сообщения больше не будут сюда приходить.",
                    "Отписаться",
                    "Вы отписаны",
                    "Такие сообщения больше не будут сюда приходить."));

    private UnsubscribePage() {}

    static String asking(@Nullable String acceptLanguage) {
        var locale = locale(acceptLanguage);
        var texts = TEXTS.get(locale);
        var form = "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                + "<button type=\"submit\">" + texts.button() + "</button></form>";
        return page(locale, texts.question(), texts.explanation(), form);
    }

    static String done(@Nullable String acceptLanguage) {
        var locale = locale(acceptLanguage);
        var texts = TEXTS.get(locale);
        return page(locale, texts.done(), texts.afterwards(), "");
    }

    private static String page(Locale locale, String heading, String text, String form) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body><main><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """.formatted(locale.getLanguage(), heading, STYLE, heading, text, form);
    }

    private static Locale locale(@Nullable String acceptLanguage) {
        try {
            var wanted = LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            var found = Locale.lookup(wanted, List.copyOf(TEXTS.keySet()));
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Texts(String question, String explanation, String button, String done, String afterwards) {}
}
