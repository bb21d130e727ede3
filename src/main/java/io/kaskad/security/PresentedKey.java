package io.kaskad.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The key in a request's {@code Authorization} header: Bearer (RFC 6750), or the user name of Basic (RFC 7617). */
final class PresentedKey {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private PresentedKey() {}

    static boolean isTried(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    static Optional<String> bearer(HttpServletRequest request) {
        return after(BEARER, request);
    }

    /** Only with an empty password, so that nobody sends a person's password here. */
    static Optional<String> basicUser(HttpServletRequest request) {
        return after(BASIC, request)
                .flatMap(PresentedKey::decoded)
                .filter(credentials -> credentials.indexOf(':') == credentials.length() - 1)
                .map(credentials -> credentials.substring(0, credentials.length() - 1));
    }

    private static Optional<String> after(String scheme, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip())
                .filter(key -> !key.isEmpty());
    }

    private static Optional<String> decoded(String credentials) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(credentials), UTF_8))
                    .filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
