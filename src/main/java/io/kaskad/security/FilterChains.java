package io.kaskad.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;
import static org.springframework.security.web.util.matcher.RequestMatchers.allOf;
import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which routes there are and what opens them. A route that no chain names stays closed. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    static final String CSRF_COOKIE = "KASKAD-CSRF";
    static final String CSRF_HEADER = "X-" + CSRF_COOKIE;
    static final RequestMatcher TRACKING_API = paths("/v1/**");

    private static final RequestMatcher ANYBODYS =
            paths("/webhooks/**", "/t/**", "/u/**", "/onsite/**", "/actuator/health", "/actuator/health/**");
    private static final RequestMatcher KEYS_OR_SESSIONS =
            paths("/api/**", "/engine-rest/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**");
    /** Where a browser may keep what it got. */
    private static final RequestMatcher STATIC_FILES =
            paths("/assets/**", "/onsite/*.js", "/camunda/assets/**", "/camunda/lib/**");

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final Problems problems;

    FilterChains(Problems problems) {
        this.problems = problems;
    }

    /** A dozen spans and timers a request, of which nobody looks at one. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What Spring's firewall finds crooked beyond {@link PlainPaths}. */
    @Bean
    RequestRejectedHandler forCrookedPaths() {
        return (request, response, why) -> problems.crooked(request, response);
    }

    /** Providers, mail readers, sites and probes: no session is looked at, so there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain forAnybody(HttpSecurity http) throws Exception {
        return withoutSession(http)
                .securityMatcher(ANYBODYS)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    /** Machines. A request that tries a key is never seen as a session. */
    @Bean
    @Order(2)
    SecurityFilterChain forKeys(HttpSecurity http, ApiKeys keys) throws Exception {
        return withoutSession(http)
                .securityMatcher(anyOf(TRACKING_API, allOf(KEYS_OR_SESSIONS, PresentedKey::isTried)))
                .addFilterBefore(
                        new KeyFilter(keys, problems::unauthorized), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(routes -> routes.requestMatchers(paths("/api/keys/**"))
                        .denyAll()
                        .anyRequest()
                        .hasAuthority(Authorities.KEY.getAuthority()))
                .build();
    }

    /** The engine's web apps: our login, but their own headers and their own protection against forged requests. */
    @Bean
    @Order(3)
    SecurityFilterChain forEngineApps(HttpSecurity http, Users users) throws Exception {
        return withSession(http, users)
                .securityMatcher(paths("/camunda/**"))
                .csrf(CsrfConfigurer::disable)
                .headers(FilterChains::commonHeaders)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new LoginRedirect(problems::unauthorized)))
                .authorizeHttpRequests(routes -> routes.requestMatchers(paths(
                                "/camunda/app/admin/*/setup/**",
                                "/camunda/api/admin/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** People in their browsers. */
    @Bean
    @Order(4)
    SecurityFilterChain forPeople(HttpSecurity http, Users users) throws Exception {
        return withSession(http, users)
                .csrf(FilterChains::tokenInCookie)
                .headers(FilterChains::ourHeaders)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthorized))
                .formLogin(login -> login.loginProcessingUrl("/login")
                        .successHandler((request, response, user) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
                        .failureHandler(problems::notLoggedIn))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .authorizeHttpRequests(routes -> routes.requestMatchers(
                                paths(GET, "/", "/index.html", "/assets/**", "/favicon.*", "/api/session"))
                        .permitAll()
                        .requestMatchers(paths("/login", "/error"))
                        .permitAll()
                        .requestMatchers(paths("/api/keys/**"))
                        .hasAuthority(Authorities.ADMINISTRATOR.getAuthority())
                        .requestMatchers(KEYS_OR_SESSIONS)
                        .authenticated()
                        .requestMatchers(paths(GET, "/element-templates/**", "/forms/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return common(http)
                .csrf(CsrfConfigurer::disable)
                .headers(FilterChains::ourHeaders)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthorized));
    }

    /** A login starts a session of its own: nothing of the session before, Camunda's identity included, lives on. */
    private HttpSecurity withSession(HttpSecurity http, Users users) throws Exception {
        return common(http)
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession))
                .addFilterBefore(new StandingFilter(users), AuthorizationFilter.class);
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.requestCache(cache -> cache.disable())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(problems::forbidden));
    }

    private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        var handler = new CsrfTokenRequestAttributeHandler();
        // without a name the token is not deferred, so that every answer sets the cookie
        handler.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler);
    }

    private static void ourHeaders(HeadersConfigurer<HttpSecurity> headers) {
        commonHeaders(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
    }

    private static void commonHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(HttpServletRequest::isSecure))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(not(STATIC_FILES), new CacheControlHeadersWriter()));
    }

    private static RequestMatcher paths(String... patterns) {
        return paths(null, patterns);
    }

    private static RequestMatcher paths(@Nullable HttpMethod method, String... patterns) {
        return anyOf(Stream.of(patterns)
                .map(pattern -> withDefaults().matcher(method, pattern))
                .toArray(RequestMatcher[]::new));
    }
}
