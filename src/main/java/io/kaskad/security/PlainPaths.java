package io.kaskad.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that a servlet container and a list of rules could read in different ways, before either does. Spring's
 * firewall would too, but its path parser stumbles over some of them first and answers 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern CROOKED = Pattern.compile("//|;|/\\.\\.?(/|$)");

    private final Problems problems;

    PlainPaths(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CROOKED.matcher(request.getRequestURI()).find() || hidesItsServlet(request)) {
            problems.crooked(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hidesItsServlet(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !(request.getRequestURI() + "/")
                        .startsWith(request.getContextPath() + request.getServletPath() + "/");
    }
}
