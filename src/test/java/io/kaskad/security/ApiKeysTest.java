package io.kaskad.security;

import static io.kaskad.testing.RunningKaskad.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningKaskad
class ApiKeysTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void theBootstrapKeyOpensTheApis() {
        var machine = Visitor.at(port);
        for (var path : new String[] {"/engine-rest/task", "/v3/api-docs", "/actuator/metrics"}) {
            assertThat(machine.get(path, Visitor.bearer(KEY)).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(machine.post("/engine-rest/task/count", "{}", Visitor.bearer(KEY))
                        .statusCode())
                .as("no token against forgery is asked of a key")
                .isEqualTo(200);
        assertThat(machine.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void theTrackingApiTakesTheKeyAsUserName() {
        var machine = Visitor.at(port);
        assertThat(track(machine, Visitor.basic(KEY, ""))).isNotIn(401, 403);
        assertThat(track(machine, Visitor.bearer(KEY))).isNotIn(401, 403);
        assertThat(track(machine, Visitor.basic(KEY, "password"))).isEqualTo(401);
        assertThat(track(machine, Visitor.basic("", KEY))).isEqualTo(401);
        assertThat(track(machine, Visitor.basic("admin", RunningKaskad.ADMIN_PASSWORD)))
                .isEqualTo(401);
        assertThat(track(machine, "Authorization", "Basic !!!")).isEqualTo(401);
        assertThat(track(machine)).isEqualTo(401);
        assertThat(track(Visitor.administrator(port))).as("a session").isEqualTo(401);
        assertThat(machine.post("/v1/track", "{}").headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Kaskad\"");
    }

    /** As Segment's client for Java does. */
    @Test
    void theTrackingApiTakesTheKeyInTheBody() {
        assertThat(trackWithout("{\"userId\": \"u\", \"event\": \"e\", \"writeKey\": \"" + KEY + "\"}"))
                .isEqualTo(202);
        assertThat(trackWithout("{\"userId\": \"u\", \"event\": \"e\", \"writeKey\": \"wrong\"}"))
                .isEqualTo(401);
        assertThat(trackWithout("{\"context\": {\"writeKey\": \"" + KEY + "\"}}"))
                .isEqualTo(401);
        assertThat(trackWithout("{\"writeKey\": [\"" + KEY + "\"]}")).isEqualTo(401);
        assertThat(trackWithout("[\"writeKey\", \"" + KEY + "\"]")).isEqualTo(401);
        assertThat(trackWithout("writeKey")).isEqualTo(401);
        assertThat(trackWithout("{\"p\": \"" + "x".repeat(1_100_000) + "\", \"writeKey\": \"" + KEY + "\"}"))
                .isEqualTo(401);
        assertThat(trackWithout("{\"writeKey\": \"" + KEY + "\", \"p\": \"" + "x".repeat(1_100_000) + "\"}"))
                .isEqualTo(413);
        assertThat(Visitor.at(port)
                        .post("/engine-rest/task/count", "{\"writeKey\": \"" + KEY + "\"}")
                        .statusCode())
                .isIn(401, 403);
    }

    private int trackWithout(String body) {
        return Visitor.at(port).post("/v1/track", body).statusCode();
    }

    @Test
    void otherApisDoNotTakeBasic() {
        assertThat(Visitor.at(port)
                        .get("/engine-rest/task", Visitor.basic(KEY, ""))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBadKeyBesideAGoodSessionStaysOut() {
        var administrator = Visitor.administrator(port);
        assertThat(administrator.get("/engine-rest/task").statusCode()).isEqualTo(200);
        var answer = administrator.get("/engine-rest/task", Visitor.bearer("wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("key is not known or was revoked");
    }

    @Test
    void aNewKeyIsShownOnceAndKeptAsItsHash() throws IOException {
        var administrator = Visitor.administrator(port);
        var made = make(administrator, "shop");
        var secret = made.get("key").asText();
        assertThat(secret).startsWith("kk_").hasSizeGreaterThan(40);
        assertThat(opens(secret)).isTrue();
        assertThat(administrator.get("/api/keys").body())
                .contains(made.get("id").asText(), "\"name\":\"shop\"")
                .doesNotContain(secret, "hash");
        assertThat(jdbc.sql("select hash from api_key where name = 'shop'")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aRevokedKeyIsClosedAtOnce() throws IOException {
        var administrator = Visitor.administrator(port);
        var made = make(administrator, "revoked");
        assertThat(opens(made.get("key").asText())).isTrue();
        var revoked = administrator.delete("/api/keys/" + made.get("id").asText(), administrator.token());
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(opens(made.get("key").asText())).isFalse();
    }

    @Test
    void aKeyRevokedOnAnotherNodeIsClosedWithinSeconds() throws IOException {
        var made = make(Visitor.administrator(port), "elsewhere");
        assertThat(opens(made.get("key").asText())).isTrue();
        jdbc.sql("update api_key set revoked_at = current_timestamp where name = 'elsewhere'")
                .update();
        await().atMost(Duration.ofSeconds(6)).until(() -> !opens(made.get("key").asText()));
    }

    @Test
    void onlyAnAdministratorsSessionMakesKeys() throws IOException {
        assertThat(Visitor.at(port)
                        .post("/api/keys", "{\"name\":\"child\"}", Visitor.bearer(KEY))
                        .statusCode())
                .isEqualTo(403);
        var user = "{\"profile\":{\"id\":\"analyst\"},\"credentials\":{\"password\":\"secret\"}}";
        Visitor.at(port).post("/engine-rest/user/create", user, Visitor.bearer(KEY));
        var analyst = Visitor.loggedIn(port, "analyst", "secret");
        var refused = analyst.post("/api/keys", "{\"name\":\"mine\"}", analyst.token());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("analyst").contains("administrator");
        assertThat(analyst.get("/api/keys").statusCode()).isEqualTo(403);
    }

    @Test
    void aNameMustBeReadable() {
        var administrator = Visitor.administrator(port);
        assertThat(administrator
                        .post("/api/keys", "{\"name\":\"<script>\"}", administrator.token())
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode make(Visitor administrator, String name) throws IOException {
        var answer = administrator.post("/api/keys", "{\"name\":\"%s\"}".formatted(name), administrator.token());
        assertThat(answer.statusCode()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private boolean opens(String key) {
        return Visitor.at(port).get("/engine-rest/task", Visitor.bearer(key)).statusCode() == 200;
    }

    private static int track(Visitor visitor, String... headers) {
        return visitor.post("/v1/track", "{}", headers).statusCode();
    }
}
