package io.kaskad.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks every few seconds what the user of a session may do by now, and ends the session of one who was deleted. */
final class StandingFilter extends OncePerRequestFilter {

    private static final String ASKED_AT = StandingFilter.class.getName();
    private static final long PAUSE = Duration.ofSeconds(5).toMillis();

    private final Users users;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StandingFilter(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isDue(session)) {
            var user = SecurityContextHolder.getContext().getAuthentication();
            if (user != null && !(user instanceof AnonymousAuthenticationToken)) {
                ask(user, session, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isDue(HttpSession session) {
        return !(session.getAttribute(ASKED_AT) instanceof Long askedAt)
                || System.currentTimeMillis() - askedAt > PAUSE;
    }

    private void ask(
            Authentication user, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var now = users.authorities(user.getName());
        if (now.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        session.setAttribute(ASKED_AT, System.currentTimeMillis());
        if (!Set.copyOf(now.get()).equals(Set.copyOf(user.getAuthorities()))) {
            replace(user, now.get(), request, response);
        }
    }

    private void replace(
            Authentication user,
            Collection<GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user.getName(), null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
