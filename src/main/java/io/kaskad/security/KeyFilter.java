package io.kaskad.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets those in who bring a good API key, for this request only, and turns those away who bring a bad one. */
final class KeyFilter extends OncePerRequestFilter {

    private final ApiKeys keys;
    private final AuthenticationEntryPoint refusal;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    KeyFilter(ApiKeys keys, AuthenticationEntryPoint refusal) {
        this.keys = keys;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PresentedKey.isTried(request)) {
            var name = presented(request).flatMap(keys::nameOf);
            if (name.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("unknown key"));
                return;
            }
            enter(name.get(), request, response);
        } else if (FilterChains.TRACKING_API.matches(request)) {
            var read = new ReadBody(request);
            read.writeKey().flatMap(keys::nameOf).ifPresent(name -> enter(name, request, response));
            chain.doFilter(read, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return PresentedKey.bearer(request)
                .or(() -> FilterChains.TRACKING_API.matches(request)
                        ? PresentedKey.basicUser(request)
                        : Optional.empty());
    }

    private void enter(String name, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated("key:" + name, null, List.of(Authorities.KEY)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
