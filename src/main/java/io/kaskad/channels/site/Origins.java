package io.kaskad.channels.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;

/** The sites (RFC 6454) whose pages may ask for messages. */
public record Origins(List<String> all) {

    private static final String MUST = "origins must be web addresses without a path such as https://shop.example.org,"
            + " separated by commas; plain http only for localhost.";

    public Origins {
        all = all.stream().map(Origins::origin).distinct().toList();
    }

    private static String origin(String text) {
        try {
            var uri = URI.create(text.strip().replaceAll("/$", ""));
            var secure = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            var bare = uri.toString().equals(uri.getScheme() + "://" + uri.getRawAuthority());
            if (secure && bare && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri.toString().toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            // refused below, as everything else that is no origin
        }
        throw new IllegalArgumentException(MUST);
    }

    /** No cookies: a request says by itself who asks. */
    public CorsConfiguration cors() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(all);
        cors.setAllowedMethods(List.of(
                HttpMethod.GET.name(), HttpMethod.POST.name(), HttpMethod.PUT.name(), HttpMethod.DELETE.name()));
        cors.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        cors.setMaxAge(7200L);
        return cors;
    }
}
