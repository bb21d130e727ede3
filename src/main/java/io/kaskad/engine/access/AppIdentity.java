package io.kaskad.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands the user of our session over to the engine's web apps, on every request and for every path, before their own
 * filters look into the session; a log-out there ends our session too.
 */
final class AppIdentity extends OncePerRequestFilter {

    private final ProcessEngine engine;

    AppIdentity(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        handOver(user, request.getSession());
        chain.doFilter(request, response);
        if (isLogout(request) && response.getStatus() == HttpServletResponse.SC_OK) {
            end(request);
        }
    }

    private void handOver(Authentication user, HttpSession session) {
        var known = AuthenticationUtil.getAuthsFromSession(session).getAuthentications();
        if (known.size() != 1 || !isStill(user, known.get(0))) {
            var identities = new Authentications();
            identities.addOrReplace(AuthenticationUtil.createAuthentication(
                    engine, user.getName(), EngineUsers.groupsOf(user), List.of()));
            AuthenticationUtil.updateSession(session, identities);
        }
    }

    private static boolean isStill(Authentication user, UserAuthentication known) {
        return known.getIdentityId().equals(user.getName())
                && Objects.equals(known.getGroupIds().stream().sorted().toList(), EngineUsers.groupsOf(user));
    }

    private static boolean isLogout(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().matches(".*/api/admin/auth/user/[^/]+/logout");
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
