package io.kaskad.tracking.web;

import io.kaskad.shared.work.Rush;
import io.kaskad.tracking.Tracking;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * The pixel and the tracked links, answered before anything else is asked: they need no login, and after a campaign they
 * come by the thousand. A HEAD, as scanners send it, does not count. What is none of ours goes on to the controllers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TrackingFilter extends OncePerRequestFilter {

    private static final String PIXEL = "/t/o/";
    private static final String LINK = "/t/c/";

    /** 1×1, transparent. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Tracking tracking;
    private final Rush rush;

    TrackingFilter(Tracking tracking, Rush rush) {
        this.tracking = tracking;
        this.rush = rush;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (!answered(path, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean answered(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        rush.asked();
        try {
            return path.startsWith(PIXEL) && pixel(path.substring(PIXEL.length()), request, response)
                    || path.startsWith(LINK) && link(path.substring(LINK.length()), request, response);
        } finally {
            rush.answered();
        }
    }

    private static boolean counts(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    private static String agent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }

    private boolean pixel(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ours = counts(request) ? tracking.opened(token, agent(request)) : tracking.isPixel(token);
        if (!ours) {
            return false;
        }
        addHeaders(response);
        response.setContentType("image/gif");
        response.setContentLength(GIF.length);
        response.getOutputStream().write(GIF);
        return true;
    }

    private boolean link(String token, HttpServletRequest request, HttpServletResponse response) {
        var target = counts(request) ? tracking.clicked(token, agent(request)) : tracking.target(token);
        if (target.isEmpty()) {
            return false;
        }
        addHeaders(response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target.get().toString());
        return true;
    }

    private static void addHeaders(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
