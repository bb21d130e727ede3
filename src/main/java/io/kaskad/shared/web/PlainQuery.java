package io.kaskad.shared.web;

import io.kaskad.shared.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses questions with a NUL in them: PostgreSQL cannot even look for it. */
@Component
class PlainQuery extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    PlainQuery(HandlerExceptionResolver handlerExceptionResolver) {
        this.problems = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            problems.resolveException(
                    request, response, null, Refused.invalid("The address has a NUL (%00) in it; take it out."));
            return;
        }
        chain.doFilter(request, response);
    }
}
