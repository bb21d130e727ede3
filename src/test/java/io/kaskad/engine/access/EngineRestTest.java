package io.kaskad.engine.access;

import static io.kaskad.testing.RunningKaskad.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.kaskad.security.Authorities;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RunningKaskad
class EngineRestTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isClosedToEverybodyElse() {
        for (var path : List.of(
                "/engine-rest/user",
                "/engine-rest/",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/engine/default/user",
                "//engine-rest/user",
                "/engine-rest//user",
                "/engine-rest;x/user",
                "/engine-rest/user;x",
                "/%65ngine-rest/user",
                "/engine-rest/%75ser",
                "/api/../engine-rest/user",
                "/assets/../engine-rest/user",
                "/assets/%2e%2e/engine-rest/user",
                "/t/%2e%2e/engine-rest/user",
                "/t/..;/engine-rest/user",
                "/t/../engine-rest/user",
                "/ENGINE-REST/user")) {
            var answer = Visitor.at(port).get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 401, 403);
            assertThat(answer.body()).as(path).doesNotContain("\"id\":\"admin\"");
        }
    }

    @Test
    void answersAUserAsThatUser() {
        var guest = identities.newUser("restguest");
        guest.setPassword("secret");
        identities.saveUser(guest);
        assertThat(Visitor.loggedIn(port, "restguest", "secret")
                        .get("/engine-rest/user")
                        .body())
                .contains("restguest")
                .doesNotContain("\"id\":\"admin\"");
        assertThat(Visitor.administrator(port).get("/engine-rest/user").body())
                .contains("restguest", "\"id\":\"admin\"");
    }

    @Test
    void answersAKeyAsAnAdministrator() {
        assertThat(Visitor.at(port)
                        .get("/engine-rest/user", Visitor.bearer(KEY))
                        .body())
                .contains("\"id\":\"admin\"");
    }

    @Test
    void knowsAKeyByItsNameAndForgetsItAfterwards() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("key:shop", null, List.of(Authorities.KEY)));
        var seen = new AtomicReference<Authentication>();
        new RestIdentity(identities)
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (request, response) -> seen.set(identities.getCurrentAuthentication()));
        assertThat(seen.get().getUserId()).isEqualTo("key:shop");
        assertThat(seen.get().getGroupIds()).containsExactly("camunda-admin");
        assertThat(identities.getCurrentAuthentication()).isNull();
    }

    @Test
    void forgetsWhoAskedAfterAFailureToo() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("guest", null, List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> new RestIdentity(identities)
                        .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                            throw new IllegalStateException();
                        }));
        assertThat(identities.getCurrentAuthentication()).isNull();
    }

    @Test
    void refusesWhoeverHasNoNameEvenBehindTheLogin() throws Exception {
        var answer = new MockHttpServletResponse();
        new RestIdentity(identities).doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            throw new AssertionError("let through");
        });
        assertThat(answer.getStatus()).isEqualTo(401);
    }
}
