package io.kaskad.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RunningKaskad
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern GENERATED = Pattern.compile("Created the user \"admin\" with the password (\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    FirstFilter filter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void emptyHouse() {
        jdbc.sql("delete from act_id_membership").update();
        jdbc.sql("delete from act_id_user").update();
        jdbc.sql("delete from act_id_group").update();
        jdbc.sql("delete from act_ru_authorization").update();
    }

    @AfterEach
    void bringTheAdministratorBack() {
        emptyHouse();
        start(RunningKaskad.ADMIN_PASSWORD);
    }

    @Test
    void printsAGeneratedPasswordOnce(CapturedOutput log) {
        start(null);
        start(null);
        assertThat(GENERATED.matcher(log).results()).hasSize(1);
        var password =
                GENERATED.matcher(log).results().findFirst().orElseThrow().group(1);
        assertThat(password).hasSizeGreaterThan(20);
        assertThat(canLogIn(password)).isTrue();
        assertThat(jdbc.sql("select pwd_ from act_id_user").query(String.class).single())
                .doesNotContain(password);
    }

    @Test
    void mayDoEverything() {
        start("given");
        for (var resource : Resources.values()) {
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(CAMUNDA_ADMIN)
                            .resourceType(resource)
                            .resourceId("*")
                            .count())
                    .as(resource.resourceName())
                    .isEqualTo(1);
        }
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup(CAMUNDA_ADMIN)
                        .singleResult()
                        .getId())
                .isEqualTo("admin");
    }

    @Test
    void takesTheGivenPasswordWithoutShowingIt(CapturedOutput log) {
        start("a given password");
        assertThat(canLogIn("a given password")).isTrue();
        start("another given password");
        assertThat(canLogIn("another given password")).isTrue();
        assertThat(log).doesNotContain("a given password", "another given password");
    }

    @Test
    void leavesThePasswordAloneWhenNoneIsGivenOrItIsTheSame() {
        start("first");
        var stored = storedPassword();
        start(null);
        start("first");
        assertThat(storedPassword()).isEqualTo(stored);
    }

    @Test
    void opensALockedAdministrator() {
        start("right");
        jdbc.sql("update act_id_user set attempts_ = 10").update();
        assertThat(canLogIn("right")).isFalse();
        start("right");
        assertThat(canLogIn("right")).isTrue();
    }

    @Test
    void comesBackIntoAnEmptyGroup() {
        start("right");
        identities.deleteMembership("admin", CAMUNDA_ADMIN);
        start(null);
        assertThat(identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count())
                .isEqualTo(1);
    }

    @Test
    void doesNotComeBackWhileThereIsAnotherAdministrator() {
        start("right");
        var other = identities.newUser("other");
        identities.saveUser(other);
        identities.createMembership("other", CAMUNDA_ADMIN);
        identities.deleteUser("admin");
        start(null);
        assertThat(identities.createUserQuery().userId("admin").count()).isZero();
    }

    @Test
    void isAppointedOnceByNodesThatStartTogether(CapturedOutput log) throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var starts = new ArrayList<Callable<Void>>();
            for (var node = 0; node < 4; node++) {
                starts.add(() -> {
                    start(null);
                    return null;
                });
            }
            for (var started : nodes.invokeAll(starts)) {
                started.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(identities.createUserQuery().count()).isEqualTo(1);
        assertThat(GENERATED.matcher(log).results()).hasSize(1);
    }

    private void start(@Nullable String password) {
        new FirstAdministrator(
                        identities,
                        authorizations,
                        engine,
                        new AdministratorSettings(password),
                        filter,
                        jdbc,
                        transactions)
                .afterSingletonsInstantiated();
    }

    private String storedPassword() {
        return jdbc.sql("select pwd_ from act_id_user").query(String.class).single();
    }

    private boolean canLogIn(String password) {
        return Visitor.at(port).logIn("admin", password).statusCode() == 204;
    }
}
