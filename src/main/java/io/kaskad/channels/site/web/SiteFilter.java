package io.kaskad.channels.site.web;

import io.kaskad.channels.site.Origins;
import io.kaskad.channels.site.SiteProvider;
import io.kaskad.channels.site.Sites;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Lets pages of foreign sites ask a provider that knows their origin, and nobody too often. Before the login's filters, for a
 * browser asks beforehand, without credentials. A report proves itself: it may come from anywhere, also from a service worker.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SiteFilter extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("/onsite/([a-z0-9-]+)/(reports/)?.*");

    private final Sites sites;
    private final CorsProcessor cors = new DefaultCorsProcessor();
    private final Pace pace = new Pace();

    SiteFilter(Sites sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ADDRESS.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!address.matches()) {
            chain.doFilter(request, response);
        } else if (!pace.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (welcome(address.group(1), address.group(2) != null, request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean welcome(String provider, boolean report, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allowed = sites.find(provider, SiteProvider.class)
                .map(SiteProvider::origins)
                .map(Origins::cors);
        if (allowed.isEmpty()) {
            return true; // which is answered 404, like everything nobody serves
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (report && !CorsUtils.isPreFlightRequest(request) && allowed.get().checkOrigin(origin) == null) {
            return true;
        }
        return cors.processRequest(allowed.get(), request, response) && !CorsUtils.isPreFlightRequest(request);
    }
}
