package io.kaskad.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.security.Routes.Route;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Walks all routes there are, not a list of them, and finds each closed that is not open on purpose. */
@RunningKaskad
class EveryRouteTest {

    /** What is open on purpose. Whoever adds a line here opens it to the world. */
    private static final Predicate<String> OPEN = Stream.of(
                    "GET /", // the front end's page and what it loads
                    "GET /index\\.html",
                    "GET /assets/.*",
                    "GET /favicon\\.[a-z]+",
                    "GET /error", // how errors are shown
                    "GET /login",
                    "GET /actuator/health(/.*)?", // for probes
                    "[A-Z]+ /webhooks/.*", // signed by providers
                    "[A-Z]+ /t/.*", // signed by us, in messages
                    "[A-Z]+ /u/.*",
                    "[A-Z]+ /onsite/.*") // scripts of sites, what visitors' secrets open, and reports signed by us
            .map(Pattern::compile)
            .map(Pattern::asMatchPredicate)
            .reduce(Predicate::or)
            .orElseThrow();

    @LocalServerPort
    int port;

    private Set<Route> closed;

    @BeforeEach
    void walk(@Autowired WebApplicationContext application) {
        closed = Routes.of(application).stream()
                .filter(route -> !OPEN.test(route.toString()))
                .collect(Collectors.toSet());
    }

    @Test
    void findsTheRoutesOfAllWhoServe() {
        assertThat(closed)
                .map(Route::toString)
                .contains(
                        "GET /api/session",
                        "DELETE /api/keys/x",
                        "GET /api/vocabulary",
                        "POST /api/cascades/x/validate",
                        "GET /v3/api-docs",
                        "GET /actuator/metrics/x",
                        "POST /engine-rest/task/count",
                        "POST /engine-rest/engine/x/task/count",
                        "POST /engine-rest/deployment/create",
                        "POST /engine-rest/process-definition/key/x/start",
                        "POST /camunda/api/engine/engine/x/process-definition/key/x/start",
                        "POST /camunda/api/cockpit/plugin/base/x/process-instance",
                        "POST /camunda/api/admin/auth/user/x/logout",
                        "GET /camunda/app/x",
                        "GET /x");
        assertThat(closed).hasSizeGreaterThan(1000);
    }

    @Test
    void isClosedToVisitorsWithoutLogin() {
        var visitor = Visitor.at(port);
        visitor.get("/api/session");
        assertThat(openTo(visitor, visitor.token())).isEmpty();
    }

    @Test
    void isClosedToAWrongKey() {
        assertThat(openTo(Visitor.at(port), Visitor.bearer("a-key-that-nobody-made")))
                .isEmpty();
        assertThat(openTo(Visitor.at(port), Visitor.basic("a-key-that-nobody-made", "")))
                .isEmpty();
    }

    @Test
    void isClosedToASessionThatNeverWas() {
        var visitor = Visitor.at(port);
        visitor.keepCookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
        assertThat(openTo(visitor, "X-KASKAD-CSRF", "guessed")).isEmpty();
    }

    private List<String> openTo(Visitor visitor, String... headers) {
        return closed.parallelStream()
                .map(route -> route + " -> "
                        + visitor.send(route.method(), route.path(), null, headers)
                                .statusCode())
                .filter(answer -> !answer.endsWith("401") && !answer.endsWith("403"))
                .sorted()
                .toList();
    }
}
