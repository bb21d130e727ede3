package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/** A shop's own site with our snippet, at another origin than Kaskad, with styles that would like to be everywhere. */
final class SiteOfAShop implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Shop</title>
              <style>
                body { font-family: serif; margin: 2rem; color: #222; background: #fff; }
                * { letter-spacing: 1px; }
                button { color: #900; background: #fff; }
              </style>
            </head>
            <body>
              <main>
                <h1>Shop</h1>
                <p>Boxes of all sizes.</p>
                <button id="subscribe">Notify me</button>
                <button id="leave">Log out</button>
              </main>
              <script>
                window.kaskad = window.kaskad || function () { (kaskad.q = kaskad.q || []).push(arguments); };
                kaskad('init', { token: '%s', customer: '%s' });
                window.happened = [];
                for (const event of ['received', 'shown', 'clicked', 'closed', 'answered', 'subscribed', 'refused']) {
                  kaskad('on', event, (what) => happened.push({ event, ...what }));
                }
                document.getElementById('subscribe').onclick = () =>
                  kaskad('push').catch((error) => happened.push({ event: 'failed', text: String(error) }));
                document.getElementById('leave').onclick = () => kaskad('forget');
              </script>
              <script async src="%s/onsite/kaskad.js"></script>
            </body>
            </html>
            """;

    private final HttpServer server;
    private volatile String kaskad = "";
    private volatile String language = "en";
    private volatile String token = "";
    private volatile String customer = "";

    SiteOfAShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, "text/html", page()));
        server.createContext(
                "/kaskad-sw.js",
                exchange ->
                        answer(exchange, "text/javascript", "importScripts('" + kaskad + "/onsite/kaskad-sw.js');"));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What its pages say from now on. */
    void says(String kaskad, String language, String token, String customer) {
        this.kaskad = kaskad;
        this.language = language;
        this.token = token;
        this.customer = customer;
    }

    private String page() {
        return PAGE.formatted(language, token, customer, kaskad);
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().putAll(Map.of("Content-Type", java.util.List.of(type + ";charset=utf-8")));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
