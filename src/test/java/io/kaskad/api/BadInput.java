package io.kaskad.api;

import static io.kaskad.api.Client.batch;
import static io.kaskad.api.Client.fresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever comes in wrongly is refused with a sentence that helps, and leaves nothing behind. */
@ExtendWith(OutputCaptureExtension.class)
interface BadInput {

    String LONG = "x".repeat(201);

    Client client();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            track    | {"userId": "u"}                                             | event is missing
            track    | {"userId": "u", "event": "  "}                              | event is missing
            track    | {"userId": "u", "event": null}                              | event is missing
            track    | {"event": "e"}                                              | userId or anonymousId is missing
            track    | {"userId": "", "event": "e"}                                | userId or anonymousId is missing
            track    | {"userId": "u", "event": "e", "messageId": ""}              | messageId is missing
            track    | {"userId": "u", "event": "e"                                | line 1
            track    | {"userId": "u", 'event': "e"}                               | line 1
            track    | {"userId": "u", "event": "e"} {"userId": "u", "event": "f"} | not the JSON
            track    | {"userId": "u", "event": "e"} and more                      | line 1
            track    | null                                                        | not the JSON
            track    | ``                                                          | not the JSON
            track    | []                                                          | not the JSON
            track    | "text"                                                      | not the JSON
            track    | 17                                                          | not the JSON
            track    | {"userId": "u", "event": {}}                                | event must be text
            track    | {"userId": ["u"], "event": "e"}                             | userId must be text
            track    | {"userId": "u", "event": "e", "properties": []}             | properties must be an object
            track    | {"userId": "u", "event": "e", "properties": "p"}            | properties must be an object
            track    | {"userId": "u", "event": "e", "timestamp": "yesterday"}     | timestamp must be like
            track    | {"userId": "u", "event": "e", "timestamp": "-999999999-01-01T00:00:00Z"} | timestamp must be like
            track    | {"userId": "u", "event": "e", "timestamp": {}}              | timestamp must be text
            identify | {"traits": {"email": "kim@example.org"}}                    | userId or anonymousId is missing
            identify | {"userId": "u", "traits": {"email": "nobody at all"}}       | name@example.org
            identify | {"userId": "u", "traits": {"email": ["kim@example.org"]}}   | email must be text
            identify | {"userId": "u", "traits": {"phone": "12"}}                  | international form
            identify | {"userId": "u", "traits": {"phone": 79161234567}}           | phone must be text
            identify | {"userId": "u", "traits": {"locale": "no language"}}        | language tag
            identify | {"userId": "u", "traits": {"timezone": "Mars/Olympus"}}     | Europe/Moscow
            identify | {"userId": "u", "traits": 5}                                | traits must be an object
            batch    | {}                                                          | at least one call
            batch    | {"batch": []}                                               | at least one call
            batch    | {"batch": null}                                             | at least one call
            batch    | {"batch": {}}                                               | batch must be a list
            batch    | {"batch": [null]}                                           | batch[0]: type must be
            batch    | {"batch": [{"type": "charge", "userId": "u"}]}              | batch[0]: type must be
            batch    | {"batch": [{"type": "page"}]}                               | batch[0]: userId or anonymousId is missing
            batch    | {"batch": [{"type": "group", "userId": "u"}]}               | batch[0]: groupId is missing
            batch    | {"batch": [{"type": "page", "userId": "u"}], "sentAt": "now"} | sentAt must be like
            group    | {"userId": "u", "traits": {}}                               | groupId is missing
            alias    | {"previousId": "p"}                                         | userId is missing
            alias    | {"userId": "u"}                                             | previousId is missing
            batch    | {"batch": [{"type": "alias", "userId": "u"}]}               | batch[0]: previousId is missing
            screen   | {"userId": "u", "name": {}}                                 | name must be text
            batch    | {"batch": [{"type": "track", "userId": "u", "event": {}}]}  | batch[0].event must be text
            batch    | {"batch": [{"type": "track", "userId": "u", "event": "e"}, {"type": "track", "userId": "u"}]} | batch[1]: event is missing
            batch    | {"batch": [{"type": "track", "userId": "u", "event": "e"}, {"type": "identify", "userId": "u", "traits": {"phone": "1"}}]} | batch[1]: This is not a phone number
            """)
    default void refusesACallThatIsNone(String address, String body, String says) {
        var before = client().eventsKept();
        var answer = client().rest().post("/v1/" + address, body == null ? "" : body);

        answer.isRefusedWith(400, says);
        assertThat(answer.body()).doesNotContain("kim@example.org", "nobody at all");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "anonymousId", "event", "messageId"})
    default void refusesWhatIsTooLongForItsColumn(String name) {
        var before = client().eventsKept();
        var call = "{\"userId\": \"u\", \"event\": \"e\", \"messageId\": \"" + fresh("m") + "\", \"%s\": \"%s\"}";
        client().rest().post("/v1/track", call.formatted(name, LONG)).isRefusedWith(400, name + " has more than 200");
        assertThat(client().eventsKept()).isEqualTo(before);

        client().rest()
                .post(
                        "/v1/track",
                        call.formatted(
                                name, fresh(name) + "ы".repeat(200 - fresh(name).length())))
                .is(202);
    }

    @Test
    default void refusesABatchOfTenThousand() {
        var before = client().eventsKept();
        var calls = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"e\"}")
                .toArray(String[]::new);
        client().rest().post("/v1/batch", batch(calls)).isRefusedWith(413, "at most 2500 calls, not 10000");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @Test
    default void refusesABodyOverOneMegabyteWhetherItTellsItsLengthOrNot() {
        var before = client().eventsKept();
        var huge = "{\"userId\": \"u\", \"event\": \"e\", \"properties\": {\"p\": \"" + "x".repeat(1_100_000) + "\"}}";
        client().rest().post("/v1/track", huge).isRefusedWith(413, "at most 1 MB");
        client().rest().postWithoutLength("/v1/track", huge).isRefusedWith(413, "at most 1 MB");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @Test
    default void takesABodyWithoutLengthThatIsSmallEnough() {
        client().rest()
                .postWithoutLength("/v1/track", "{\"userId\": \"u\", \"event\": \"e\"}")
                .is(202);
    }

    @Test
    default void refusesANestingBombAndTakesWhatIsMerelyDeep() {
        var before = client().eventsKept();
        client().rest().post("/v1/track", nested(100_000)).isRefusedWith(400, "The body");
        assertThat(client().eventsKept()).isEqualTo(before);

        client().rest().post("/v1/track", nested(900)).is(202);
        client().background().settle();
        assertThat(client().rest().get("/api/events?state=NEW").items()).isEmpty();
    }

    private static String nested(int depth) {
        return "{\"userId\": \"u\", \"event\": \"e\", \"properties\": " + "{\"a\":".repeat(depth) + "1"
                + "}".repeat(depth) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\": \"u\\u0000\", \"event\": \"e\"}",
                "{\"userId\": \"u\", \"event\": \"e\\u0000\"}",
                "{\"userId\": \"u\", \"event\": \"e\", \"messageId\": \"\\u0000\"}",
                "{\"userId\": \"u\", \"event\": \"e\", \"properties\": {\"p\": [\"\\u0000\"]}}",
                "{\"userId\": \"u\", \"event\": \"e\", \"properties\": {\"p\\u0000\": 1}}",
                "{\"userId\": \"u\", \"event\": \"\\ud83c\"}",
                "{\"userId\": \"u\", \"event\": \"\\udf89\\ud83c\"}",
                "{\"userId\": \"u\", \"event\": \"e\", \"properties\": {\"p\": {\"q\": \"\\udf89\"}}}"
            })
    default void refusesTextNoDatabaseKeeps(String call) {
        var before = client().eventsKept();
        client().rest().post("/v1/track", call).isRefusedWith(400, "NUL or half of a surrogate pair");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @Test
    default void refusesBytesThatAreNotUtf8() {
        var bytes = "{\"userId\": \"u\", \"event\": \"?\"}".getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        client().rest().postBytes("/v1/track", bytes).isRefusedWith(400, "The body");
    }

    @Test
    default void keepsAWholeSurrogatePair() {
        var customer = fresh("customer");
        client().rest()
                .post("/v1/track", "{\"userId\": \"" + customer + "\", \"event\": \"\\ud83c\\udf89\"}")
                .is(202);
        assertThat(client().rest().get("/api/events?customer=" + customer).items("name"))
                .containsExactly("🎉");
    }

    @Test
    default void takesNumbersOfAnySize() {
        var customer = client().customer();
        client().rest()
                .post(
                        "/v1/track",
                        "{\"userId\": \"" + customer + "\", \"event\": \"e\", \"properties\": " + "{\"big\": 1"
                                + "0".repeat(400) + ", \"endless\": 1e999999}}")
                .is(202);
        client().background().settle();
        assertThat(client().rest().get("/api/events?customer=" + customer).items("state"))
                .containsExactly("DONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"contacts": {"fax": "+79161234567"}}                                             | Channels are: email
            {"contacts": {"kim@example.org": "email"}}                                        | Channels are: email
            {"contacts": {"kim@example.org": null}}                                           | null; leave it out
            {"contacts": {"email": "kim.example.org"}}                                        | name@example.org
            {"contacts": {"email": {}}}                                                       | contacts must be text
            {"contacts": {"email": "a@b@kim@example.org"}}                                    | name@example.org
            {"contacts": {"phone": "nine one six"}}                                           | international form
            {"contacts": {"sms": "89161234567"}}                                              | international form
            {"contacts": {"telegram": " "}}                                                   | between 1 and 2000
            {"contacts": []}                                                                  | contacts must be an object
            {"locale": "no language"}                                                         | language tag
            {"locale": "en-a-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"}                            | language tag
            {"timeZone": "Mars/Olympus"}                                                      | Europe/Moscow
            {"consents": [null]}                                                              | a channel, a topic and a state
            {"consents": [{"channel": "email", "topic": "orders"}]}                           | a channel, a topic and a state
            {"consents": [{"channel": "email", "topic": " ", "state": "granted"}]}            | between 1 and 100
            {"consents": [{"channel": "fax", "topic": "orders", "state": "granted"}]}         | Channels are: email
            {"consents": [{"channel": "email", "topic": "orders", "state": "maybe"}]}         | granted, denied
            {"attributes": "none"}                                                            | attributes must be an object
            """)
    default void refusesACustomerThatIsNone(String card, String says) {
        var id = fresh("customer");
        var answer = client().rest().put("/api/customers/" + id, card);

        answer.isRefusedWith(400, says);
        assertThat(answer.body()).doesNotContain("kim", "nine one six");
        client().rest().get("/api/customers/" + id).is(404);
    }

    @Test
    default void refusesWhatIsTooLongForACustomer() {
        var id = fresh("customer");
        var email = "{\"contacts\": {\"email\": \"kim@" + "example.".repeat(40) + "org\"}}";
        var topic = "{\"consents\": [{\"channel\": \"email\", \"topic\": \"" + LONG + "\", \"state\": \"granted\"}]}";
        var token = "{\"contacts\": {\"telegram\": \"" + LONG.repeat(10) + "\"}}";

        client().rest().put("/api/customers/" + id, email).isRefusedWith(400, "not an email address");
        client().rest().put("/api/customers/" + id, topic).isRefusedWith(400, "between 1 and 100");
        client().rest().put("/api/customers/" + id, token).isRefusedWith(400, "between 1 and 2000");
        client().rest().put("/api/customers/" + LONG, "{}").isRefusedWith(400, "at most 200");
        client().rest().get("/api/customers/" + id).is(404);
    }

    @Test
    default void neverRepeatsAnAddress() {
        var answer = client().rest().get("/api/customers/kim@example.org").isRefusedWith(404, "no customer of this id");
        assertThat(answer.<String>at("detail")).doesNotContain("kim");
        assertThat(start("order-status", "{\"customer\": \"kim@example.org\"}", fresh("key"))
                        .isRefusedWith(404, "no customer of this id")
                        .body())
                .doesNotContain("kim");
        assertThat(client().rest()
                        .get("/api/messages?channel=kim@example.org")
                        .isRefusedWith(400, "Channels are")
                        .body())
                .doesNotContain("kim");
        assertThat(client().rest()
                        .get("/api/runs?limit=kim@example.org")
                        .isRefusedWith(400, "whole number")
                        .body())
                .doesNotContain("kim");
    }

    private io.kaskad.testing.Rest.Answer start(String cascade, String body, String key) {
        return client().rest().post("/api/cascades/" + cascade + "/runs", body, "Idempotency-Key", key);
    }

    @Test
    default void refusesToStartRunsThatMakeNoSense() {
        var before = client().rows("run");
        var customer = client().customer();
        var known = "{\"customer\": \"" + customer + "\"}";
        start("order-status", "{\"customer\": \"" + fresh("stranger") + "\"}", "k")
                .isRefusedWith(404, "Identify");
        start("nowhere", known, "k").isRefusedWith(404, "no cascade");
        start("order-status", "{}", "k").isRefusedWith(400, "customer must not be blank");
        start("order-status", "{\"customer\": \"" + LONG + "\"}", "k").isRefusedWith(400, "customer");
        start("order-status", "{\"customer\": {}}", "k").isRefusedWith(400, "customer must be text");
        start("order-status", "{\"customer\": \"c\\u0000\"}", "k").isRefusedWith(400, "NUL");
        start("order-status", "[]", "k").isRefusedWith(400, "not the JSON");
        start("order-status", known, LONG).isRefusedWith(400, "Idempotency-Key");
        start("order-status", known, " ").isRefusedWith(400, "Idempotency-Key");
        assertThat(client().rows("run")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/runs?limit=0                                | 400 | limit must be between 1 and 200
            /api/runs?limit=201                              | 400 | limit must be between 1 and 200
            /api/runs?limit=many                             | 400 | limit must be a whole number
            /api/runs?limit=99999999999                      | 400 | limit must be a whole number
            /api/runs?state=SLEEPING                         | 400 | one of ACTIVE, ENDED, CANCELLED
            /api/runs?cursor=nonsense                        | 400 | not one of ours
            /api/runs?cursor=%20                             | 400 | not one of ours
            /api/runs?cursor=                                | 400 | not one of ours
            /api/runs?element=awaitEmail                     | 400 | name the cascade
            /api/runs?cascade=nowhere&element=awaitEmail     | 404 | no cascade
            /api/runs?cascade=order-status&element=a&version=9 | 404 | no version
            /api/runs?cascade=order-status&version=1         | 400 | name the element
            /api/runs?customer=%00                           | 400 | NUL
            /api/runs/unknown                                | 404 | no run
            /api/messages?status=LOST                        | 400 | one of QUEUED
            /api/messages?channel=fax                        | 400 | Channels are: email
            /api/messages?customer=a%00b                     | 400 | NUL
            /api/messages/unknown                            | 400 | a UUID
            /api/suppressions?channel=fax                    | 400 | one of email, sms
            /api/messages/0190a3c5-0000-7000-8000-000000000001 | 404 | no message
            /api/events?state=LOST                           | 400 | one of NEW, DONE, REFUSED, PARKED
            /api/events?limit=-1                             | 400 | limit must be between
            /api/events?cursor=x                             | 400 | not one of ours
            /api/cascades/nowhere                            | 404 | no cascade
            /api/cascades/nowhere/xml                        | 404 | no cascade
            /api/cascades/nowhere/versions                   | 404 | no cascade
            /api/cascades/nowhere/standing                   | 404 | no cascade
            /api/cascades/order-status/xml?version=99        | 404 | no version
            /api/cascades/order-status/xml?version=two       | 400 | whole number
            /api/cascades/order-status/standing?version=99   | 404 | no version
            /api/sandbox/messages?channel=fax                | 400 | Channels are: email
            /api/sandbox/messages?cursor=x                   | 400 | not one of ours
            /api/nowhere                                     | 404 | nothing at this address
            /v1/charge                                       | 404 | nothing at this address
            /t/o/made-up                                     | 404 | link is not valid
            /t/c/made-up                                     | 404 | link is not valid
            """)
    default void refusesQuestionsThatMakeNoSense(String path, int status, String says) {
        client().rest().get(path).isRefusedWith(status, says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z 0190a3c5-0000-7000-8000-000000000001",
                "-1000000000-01-01T00:00:00Z 0190a3c5-0000-7000-8000-000000000001",
                "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00Z \0",
                " "
            })
    default void refusesACursorSomebodyMadeUp(String content) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
        for (var list : new String[] {"runs", "messages", "events", "sandbox/messages"}) {
            client().rest().get("/api/" + list + "?cursor=" + cursor).isRefusedWith(400, "not one of ours");
        }
    }

    @Test
    default void refusesACursorOfAnotherList() {
        var runs = Base64.getUrlEncoder().encodeToString("2026-03-02T09:00:00Z run".getBytes(UTF_8));
        for (var list : new String[] {"messages", "events", "sandbox/messages"}) {
            client().rest().get("/api/" + list + "?cursor=" + runs).isRefusedWith(400, "not one of ours");
        }
    }

    @Test
    default void refusesReceiptsThatMakeNoSense() {
        client().entered();
        String known = client().rest().get("/api/sandbox/messages?limit=1").at("items[0].id");
        var before = client().rows("receipt_inbox");
        receipt(known, "{\"status\": \"lost\"}", 400, "one of delivered, opened");
        receipt(known, "{\"status\": null}", 400, "one of delivered, opened");
        receipt(known, "{}", 400, "one of delivered, opened");
        receipt(known, "{\"status\": []}", 400, "status must be text");
        receipt(UUID.randomUUID().toString(), "{\"status\": \"delivered\"}", 404, "no sandbox message");
        receipt("unknown", "{\"status\": \"delivered\"}", 404, "no sandbox message");
        assertThat(client().rows("receipt_inbox")).isEqualTo(before);
    }

    private void receipt(String message, String body, int status, String says) {
        client().rest()
                .post("/api/sandbox/messages/" + message + "/receipts", body)
                .isRefusedWith(status, says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email | {"delivered": 101, "opened": 0, "delaySeconds": 0}        | delivered must be a percentage
            email | {"delivered": 0, "opened": -1, "delaySeconds": 0}         | opened must be a percentage
            email | {"delivered": 0, "opened": 0, "delaySeconds": 999999999}  | delaySeconds must be between
            email | {"delivered": "all", "opened": 0, "delaySeconds": 0}      | delivered must be a whole number
            fax   | {"delivered": 0, "opened": 0, "delaySeconds": 0}          | Channels are: email
            """)
    default void refusesABehaviourThatIsNone(String channel, String body, String says) {
        client().rest().put("/api/sandbox/behaviours/" + channel, body).isRefusedWith(400, says);
    }

    @Test
    default void saysWhichMethodAndWhichTypeItTakes() {
        client().rest().get("/v1/track").isRefusedWith(405, "Use POST");
        client().rest().send("PATCH", "/api/customers/c").isRefusedWith(405, "Use ");
        client().rest().delete("/api/runs").isRefusedWith(405, "Use GET");
        client().rest().postAs("text/plain", "/v1/track", "{}").isRefusedWith(415, "application/json");
        client().rest()
                .postAs("application/xml", "/api/cascades/order-status/runs", "<a/>")
                .isRefusedWith(415, "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a%25b", "a%3Bb", "a%0Ab"})
    default void refusesAPathThatCouldMeanAnotherOne(String id) {
        client().rest().get("/api/customers/" + id).isRefusedWith(400, "Write the path plainly");
    }

    /** Tomcat does so before anybody else is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"kim%00", "kim%2Fb", "kim%5Cb"})
    default void refusesAPathThatIsNone(String id) {
        assertThat(client().rest().get("/api/customers/" + id).is(400).body())
                .doesNotContain("kim", "Tomcat", "at org");
    }

    @Test
    default void writesNoAddressToTheLog(CapturedOutput log) {
        var secret = "kim.k@@example.org";
        var id = fresh("customer");
        client().rest()
                .put("/api/customers/" + id, "{\"contacts\": {\"email\": \"" + secret + "\"}}")
                .is(400);
        client().rest()
                .put("/api/customers/" + id, "{\"contacts\": {\"" + secret + "\": []}}")
                .is(400);
        client().rest().get("/api/customers/" + secret).is(404);
        client().rest().get("/api/runs?limit=" + secret).is(400);
        client().rest().post("/v1/track", "{\"userId\": \"" + secret).is(400);
        client().rest()
                .post("/v1/identify", "{\"userId\": \"u\", \"traits\": {\"email\": \"" + secret + "\"}}")
                .is(400);

        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    default void refusesToCancelARunThatIsNone() {
        client().rest().post("/api/runs/unknown/cancel", "").isRefusedWith(404, "no run");
    }

    @Test
    default void takesPunctuationForWhatItIs() {
        var customer = fresh("o'neil; drop table customer --");
        client().rest()
                .post("/v1/track", "{\"userId\": \"" + customer + "\", \"event\": \"<b>%{{x}}${y}\"}")
                .is(202);
        var found = client().rest()
                .get("/api/events?customer="
                        + java.net.URLEncoder.encode(customer, UTF_8).replace("+", "%20"));
        assertThat(found.items("customer")).containsExactly(customer);
        assertThat(found.items("name").stream().map(Object::toString).collect(Collectors.joining()))
                .isEqualTo("<b>%{{x}}${y}");
    }
}
