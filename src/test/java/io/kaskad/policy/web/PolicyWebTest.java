package io.kaskad.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.policy.Policies;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PolicyWebTest {

    private static final String USUAL = "{\"from\": \"10:00\", \"to\": \"20:00\", \"days\": [\"MONDAY\", \"SUNDAY\"]}";

    private final Rest rest;
    private final JdbcClient jdbc;
    private final Policies policies;

    PolicyWebTest(@LocalServerPort int port, JdbcClient jdbc, Policies policies) {
        this.rest = new Rest(port);
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from contact_policy").update();
        policies.latest();
    }

    private static String change(long version, String times, String caps, String budgets) {
        return """
                {"version": %d, "policy": {"sendingTimes": %s, "caps": [%s], "budgets": [%s]}}
                """.formatted(version, times, caps, budgets);
    }

    private static String times(String channels) {
        return "{\"on\": true, \"usual\": " + USUAL + ", \"channels\": [" + channels + "]}";
    }

    @Test
    void beginsWithTheSettingsAndNothingSwitchedOn() {
        var policy = rest.get("/api/policy").is(200);

        assertThat(policy.<Integer>at("version")).isZero();
        assertThat(policy.<Boolean>at("policy.sendingTimes.on")).isFalse();
        assertThat(policy.<String>at("policy.sendingTimes.usual.from")).startsWith("09:00");
        assertThat(policy.<List<String>>at("policy.sendingTimes.usual.days")).hasSize(7);
        assertThat(policy.<List<Object>>at("policy.caps")).isEmpty();
    }

    @Test
    void holdsFromTheMomentItIsChanged() {
        var sms = "{\"channel\": \"sms\", \"hours\": {\"from\": \"22:00\", \"to\": \"02:00\"}}";
        var cap = "{\"channels\": [\"sms\", \"viber\"], \"most\": 3, \"days\": 7}";
        var budget = "{\"cascade\": \"welcome\", \"amount\": \"100.50\", \"currency\": \"RUB\"}";
        rest.put("/api/policy", change(0, times(sms), cap, budget)).is(200);

        var policy = rest.get("/api/policy").is(200);
        assertThat(policy.<Integer>at("version")).isEqualTo(1);
        assertThat(policy.<String>at("changedBy")).isNotBlank();
        assertThat(policy.<String>at("policy.caps[0].kind")).isEqualTo("PROMOTIONAL");
        assertThat(policy.<List<String>>at("policy.sendingTimes.channels[0].hours.days"))
                .hasSize(7);
        assertThat(policies.inForce().budget("welcome")).isPresent();
        assertThat(policies.inForce().sendingTimes().on()).isTrue();
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        rest.put("/api/policy", change(0, times(""), "", "")).is(200);
        var late = rest.put("/api/policy", change(0, times(""), "", "")).isRefusedWith(409, "has been changed by");
        assertThat(late.<Integer>at("policy.version")).isEqualTo(1);
        rest.put("/api/policy", change(1, times(""), "", "")).is(200);
        rest.put("/api/policy", change(1, times(""), "", "")).is(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"on\": true, \"usual\": {\"from\": \"09:00\", \"to\": \"21:00\", \"days\": []}} | | | Sending hours need a day",
                "{\"on\": true, \"usual\": {\"from\": \"9\", \"to\": \"21:00\"}} | | | usual.from",
                "{\"on\": true, \"usual\": {\"to\": \"21:00\"}} | | | usual.from",
                "{\"on\": true} | | | usual",
                "null | | | sendingTimes",
                "TIMES | {\"most\": 0, \"days\": 1} | | A cap is of one message",
                "TIMES | {\"most\": 1, \"days\": 91} | | 1 to 90 days",
                "TIMES | | {\"cascade\": \"a\", \"amount\": -1, \"currency\": \"RUB\"} | A budget is of an amount",
                "TIMES | | {\"cascade\": \"a\", \"amount\": 1, \"currency\": \"rubles\"} | currency such as RUB",
                "TIMES | | {\"cascade\": \"a\", \"amount\": 1} | currency"
            })
    void whatMakesNoSenseIsRefusedWithASentence(String times, String caps, String budgets, String says) {
        rest.put(
                        "/api/policy",
                        change(
                                0,
                                times.equals("TIMES") ? times("") : times,
                                caps == null ? "" : caps,
                                budgets == null ? "" : budgets))
                .isRefusedWith(400, says);
    }

    @Test
    void aChannelHasItsOwnHoursOnce() {
        var sms = "{\"channel\": \"sms\", \"hours\": " + USUAL + "}";
        rest.put("/api/policy", change(0, times(sms + "," + sms), "", "")).isRefusedWith(400, "twice");
    }
}
