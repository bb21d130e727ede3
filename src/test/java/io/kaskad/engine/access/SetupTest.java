package io.kaskad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.glassfish.jersey.servlet.ServletProperties.JAXRS_APPLICATION_CLASS;

import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import jakarta.servlet.ServletContext;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While there is no administrator, the engine's web apps let anybody become one; ours do not. */
@RunningKaskad
class SetupTest {

    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"secret\"}}";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private Visitor user;

    @BeforeEach
    void leaveNoAdministrator() {
        var name = "setupguest";
        if (identities.createUserQuery().userId(name).count() == 0) {
            var guest = identities.newUser(name);
            guest.setPassword("secret");
            identities.saveUser(guest);
        }
        user = Visitor.loggedIn(port, name, "secret");
        user.get("/camunda/api/admin/auth/user/default");
        identities.deleteMembership("admin", CAMUNDA_ADMIN);
    }

    @AfterEach
    void bringTheAdministratorBack() {
        identities.deleteUser("intruder");
        identities.createMembership("admin", CAMUNDA_ADMIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin;x=1/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create;x",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/engine/../admin/setup/default/user/create",
                "/api/../camunda/api/admin/setup/default/user/create",
            })
    void makesNobodyAnAdministrator(String path) {
        for (var visitor : new Visitor[] {user, Visitor.at(port)}) {
            var answer = visitor.post(path, INTRUDER, user.engineToken());
            assertThat(answer.statusCode()).isIn(400, 401, 403, 404);
        }
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        assertThat(identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count())
                .isZero();
    }

    @Test
    void isRefusedBeforeTheAdminAppIsAsked() {
        var answer = user.post("/camunda/api/admin/setup/default/user/create", INTRUDER, user.engineToken());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void isNoPartOfTheAdminApp(@Autowired ServletContext servlets) {
        assertThat(new AdminWithoutSetup().getClasses()).isNotEmpty().doesNotContain(SetupResource.class);
        assertThat(servlets.getServletRegistration("Admin Api").getInitParameter(JAXRS_APPLICATION_CLASS))
                .isEqualTo(AdminWithoutSetup.class.getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/%73etup/",
                "/camunda/app/admin/default//setup/",
                "/camunda/app/admin/default/setup/;x",
                "/camunda/app/admin/other/setup/",
            })
    void hasNoPage(String path) {
        var answer = user.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(Visitor.at(port).get(path).statusCode()).isIn(400, 401);
    }
}
