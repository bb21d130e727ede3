package io.kaskad.engine.access;

import static io.kaskad.testing.RunningKaskad.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningKaskad
class EngineAppsTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String USERS = "/camunda/api/engine/engine/default/user";
    private static final String[] HTML = {"Accept", "text/html,*/*"};

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.at(port);
        if (identities.createUserQuery().userId("guest").count() == 0) {
            var guest = identities.newUser("guest");
            guest.setPassword("secret");
            identities.saveUser(guest);
        }
    }

    @Test
    void leadToTheLoginAndBack() {
        var page = visitor.get(COCKPIT + "?searchQuery=%5B%5D", HTML);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/#/login?then=%2Fcamunda%2Fapp%2Fcockpit%2Fdefault%2F%3FsearchQuery%3D%255B%255D");
        var script = visitor.get(USERS);
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.body()).contains("\"detail\":\"Log in");
    }

    @Test
    void openWithOurSession() {
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(visitor.get(COCKPIT, HTML).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/app/tasklist/default/", HTML).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/camunda/app/admin/default/", HTML).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"admin\"", "cockpit", "tasklist");
        assertThat(visitor.get(USERS).body()).contains("\"id\":\"admin\"", "\"id\":\"guest\"");
    }

    @Test
    void answerAsTheUserWhoIsLoggedIn() {
        visitor.logIn("guest", "secret");
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"guest\"").doesNotContain("cockpit");
        assertThat(visitor.get(COCKPIT, HTML).statusCode()).isEqualTo(403);
        assertThat(visitor.get(USERS).body()).contains("\"id\":\"guest\"").doesNotContain("\"id\":\"admin\"");
    }

    @Test
    void haveAShortAddress() {
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        for (var path : new String[] {"/camunda", "/camunda/"}) {
            var answer = visitor.get(path, HTML);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(COCKPIT);
        }
    }

    @Test
    void refuseForgedChangesThemselves() {
        var newGroup = "{\"id\":\"%s\",\"name\":\"x\",\"type\":\"WORKFLOW\"}";
        var create = "/camunda/api/engine/engine/default/group/create";
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        visitor.get(COCKPIT, HTML);
        var allowed = visitor.post(create, newGroup.formatted("real"), visitor.engineToken());
        assertThat(allowed.statusCode()).isEqualTo(204);
        var forged = visitor.post(create, newGroup.formatted("forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(identities.createGroupQuery().list())
                .extracting("id")
                .contains("real")
                .doesNotContain("forged");
    }

    @Test
    void closeWithOurLogOut() {
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        visitor.get(COCKPIT, HTML);
        var session = visitor.cookie("JSESSIONID").orElseThrow();
        visitor.logOut();
        visitor.keepCookie("JSESSIONID", session);
        assertThat(visitor.get(USERS).statusCode()).isEqualTo(401);
        assertThat(visitor.get(WHO).statusCode()).isEqualTo(401);
        assertThat(visitor.get(COCKPIT, HTML).statusCode()).isEqualTo(302);
    }

    @Test
    void closeOurSessionWithTheirLogOut() {
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        visitor.get(COCKPIT, HTML);
        assertThat(visitor.post(WHO + "/logout", "", visitor.engineToken()).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void keepNothingOfTheUserBefore() {
        visitor.logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"admin\"");
        visitor.logIn("guest", "secret");
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"guest\"");
        assertThat(visitor.get(USERS).body()).doesNotContain("\"id\":\"admin\"");
    }

    @Test
    void haveNoLoginOfTheirOwn() {
        visitor.logIn("guest", "secret");
        visitor.get(WHO);
        var login = visitor.form(
                WHO + "/login/cockpit",
                "username=admin&password=" + RunningKaskad.ADMIN_PASSWORD.replace(' ', '+'),
                visitor.engineToken());
        assertThat(login.statusCode()).isEqualTo(403);
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"guest\"");
    }

    @Test
    void doNotTakeKeys() {
        assertThat(visitor.get(USERS, Visitor.bearer(KEY)).statusCode()).isEqualTo(401);
    }
}
