package io.kaskad.preferences.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page without script, and with nothing from elsewhere. */
final class PlainPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ground:#f4f4f4;--sheet:#fff;--text:#161616;--soft:#525252;--line:#e0e0e0;
            --button:#0f62fe;--quiet:#393939}
            @media(prefers-color-scheme:dark){:root{--ground:#161616;--sheet:#262626;--text:#f4f4f4;--soft:#c6c6c6;
            --line:#525252;--quiet:#6f6f6f}}
            *{box-sizing:border-box}
            body{font:18px/1.5 system-ui,sans-serif;color:var(--text);background:var(--ground);margin:0;padding:1rem}
            main{max-width:38rem;margin:6vh auto 0;padding:1.5rem;background:var(--sheet)}
            h1{font-size:1.5rem;font-weight:400;margin:0 0 1rem}h2{font-size:1.125rem;font-weight:600;margin:0 0 .75rem}
            section+section{margin-top:2rem;padding-top:1.5rem;border-top:1px solid var(--line)}
            p{margin:0 0 1.25rem;color:var(--soft)}p:last-child{margin:0}a{color:inherit}
            .scroll{overflow-x:auto;margin-bottom:1.25rem}table{border-collapse:collapse;width:100%}
            th{font-weight:400;text-align:left;padding:.5rem .75rem .5rem 0}thead th{color:var(--soft);font-size:.875rem}
            td{padding:.5rem .75rem .5rem 0}tbody tr{border-top:1px solid var(--line)}
            input{width:1.5rem;height:1.5rem;margin:0;display:block;accent-color:var(--button)}
            button{font:inherit;color:#fff;background:var(--button);border:0;padding:.75rem 2rem;cursor:pointer}
            button.quiet{background:var(--quiet)}
            :focus-visible{outline:2px solid var(--text);outline-offset:2px}
            """;

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private PlainPage() {}

    /** @param body HTML */
    static ResponseEntity<String> of(HttpStatus status, Texts texts, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body("""
                        <!doctype html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="robots" content="noindex">
                        <title>%s</title>
                        <style>%s</style>
                        </head>
                        <body><main>%s</main></body>
                        </html>
                        """.formatted(texts.locale().getLanguage(), title, STYLE, body));
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
