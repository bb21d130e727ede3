package io.kaskad.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Refusals before any controller is asked, as RFC 9457 problems with a sentence that says what to do. */
@Component
class Problems {

    private static final String LOG_IN =
            "Log in on the start page, or send an API key as \"Authorization: Bearer <key>\".";
    private static final String SEND_KEY = "Send an API key as \"Authorization: Bearer <key>\","
            + " or by Basic authentication as the user name with an empty password.";
    private static final String KEY_NOT_GOOD =
            "This API key is not known or was revoked. Send a good one as \"Authorization: Bearer <key>\"%s.";
    private static final String SEND_TOKEN = "Send the value of the cookie " + FilterChains.CSRF_COOKIE + " as header "
            + FilterChains.CSRF_HEADER + " with every change; GET /api/session sets the cookie.";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** Nobody, or somebody with a bad key. */
    void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var tracking = FilterChains.TRACKING_API.matches(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tracking ? "Basic realm=\"Kaskad\"" : "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, whatIsMissing(request, tracking));
    }

    private static String whatIsMissing(HttpServletRequest request, boolean tracking) {
        if (PresentedKey.isTried(request)) {
            return KEY_NOT_GOOD.formatted(tracking ? ", or by Basic authentication with an empty password" : "");
        }
        return tracking ? SEND_KEY : LOG_IN;
    }

    /** The same words whether the user, the password or the moment is wrong. */
    void notLoggedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "User name and password do not match, or there were too many attempts. Check both and try again in a minute.");
    }

    /** Somebody who may not do this. */
    void forbidden(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, why instanceof CsrfException ? SEND_TOKEN : notAllowed());
    }

    /** A path that means different things to different readers. */
    void crooked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "Write the path plainly: no empty or dotted segments, no semicolons, no letters in percent-encoding.");
    }

    private static String notAllowed() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return "\"" + nameOf(who) + "\" may not do this. Use another account, or ask an administrator.";
    }

    private static String nameOf(Authentication who) {
        return who == null ? "anonymous" : who.getName();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(UriComponentsBuilder.fromPath(request.getRequestURI())
                .build(true)
                .toUri());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
