package io.kaskad.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningKaskad
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Visitor.at(port);
        unlock("admin");
    }

    @Test
    void tellsNobodyWhatToDoAndSetsTheToken() {
        var answer = visitor.get("/api/session");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "/login");
        assertThat(visitor.cookie("KASKAD-CSRF")).isPresent();
    }

    @Test
    void letsAUserInAndSaysWhoItIs() {
        assertThat(logIn("admin", RunningKaskad.ADMIN_PASSWORD).statusCode()).isEqualTo(204);
        var session = visitor.get("/api/session");
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.body()).contains("\"user\":\"admin\"", "\"version\":", "\"timeLapse\":1");
    }

    @Test
    void startsASessionOfItsOwn() {
        visitor.keepCookie("JSESSIONID", "FIXED0123456789");
        logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        var first = visitor.cookie("JSESSIONID").orElseThrow();
        assertThat(first).isNotEqualTo("FIXED0123456789");
        var firstToken = visitor.cookie("KASKAD-CSRF");

        logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(first);
        assertThat(visitor.cookie("KASKAD-CSRF")).isPresent().isNotEqualTo(firstToken);

        var thief = Visitor.at(port);
        thief.keepCookie("JSESSIONID", first);
        assertThat(thief.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void endsASessionForGood() {
        logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        var session = visitor.cookie("JSESSIONID").orElseThrow();
        assertThat(visitor.logOut().statusCode()).isEqualTo(204);
        assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
        visitor.keepCookie("JSESSIONID", session);
        assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/keys").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesForgedChanges() {
        visitor.get("/api/session");
        var forgedLogin = visitor.form("/login", "username=admin&password=x");
        assertThat(forgedLogin.statusCode()).isEqualTo(403);
        assertThat(forgedLogin.body()).contains("X-KASKAD-CSRF").contains("KASKAD-CSRF");

        logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(visitor.post("/api/keys", "{\"name\":\"forged\"}").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/api/keys", "{\"name\":\"forged\"}", "X-KASKAD-CSRF", "guessed")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/logout", "").statusCode()).isEqualTo(403);

        assertThat(visitor.post("/api/keys", "{\"name\":\"mine\"}", visitor.token())
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.post("/engine-rest/task/count", "{}", visitor.token())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysTheSameToAnUnknownUserAndABadPassword() {
        var unknown = logIn("nobody", "wrong");
        var wrong = logIn("admin", "wrong");
        var locked = logIn("admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(locked.body());
        assertThat(headersOf(wrong)).isEqualTo(headersOf(unknown)).isEqualTo(headersOf(locked));
    }

    @Test
    void slowsGuessersDown() {
        logIn("admin", "wrong");
        assertThat(logIn("admin", RunningKaskad.ADMIN_PASSWORD).statusCode()).isEqualTo(401);
        unlock("admin");
        assertThat(logIn("admin", RunningKaskad.ADMIN_PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void keepsPasswordsHashedWithArgon2() {
        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'admin'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void takesLongPasswords() {
        var password = "long".repeat(40);
        createUser("longwinded", password);
        assertThat(logIn("longwinded", password.substring(1)).statusCode()).isEqualTo(401);
        unlock("longwinded");
        assertThat(logIn("longwinded", password).statusCode()).isEqualTo(204);
    }

    @Test
    void putsADeletedUserOut() {
        createUser("leaver", "secret");
        assertThat(logIn("leaver", "secret").statusCode()).isEqualTo(204);
        assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);
        Visitor.at(port).delete("/engine-rest/user/leaver", Visitor.bearer(RunningKaskad.KEY));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401));
    }

    @Test
    void marksCookiesSecureBehindHttps() {
        visitor.get("/api/session");
        var login = visitor.form(
                "/login",
                "username=admin&password=" + RunningKaskad.ADMIN_PASSWORD.replace(' ', '+'),
                visitor.token()[0],
                visitor.token()[1],
                "X-Forwarded-Proto",
                "https");
        assertThat(login.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"));
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void sendsHeadersThatHoldBrowsersBack() {
        var headers = visitor.get("/api/session").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    private HttpResponse<String> logIn(String user, String password) {
        return visitor.logIn(user, password);
    }

    private void createUser(String name, String password) {
        var user = "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}".formatted(name, password);
        Visitor.at(port).post("/engine-rest/user/create", user, Visitor.bearer(RunningKaskad.KEY));
    }

    private void unlock(String user) {
        Visitor.at(port).send("POST", "/engine-rest/user/" + user + "/unlock", null, Visitor.bearer(RunningKaskad.KEY));
    }

    private static Map<String, List<String>> headersOf(HttpResponse<String> answer) {
        var headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("Set-Cookie"));
        return headers;
    }
}
