package io.kaskad.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.Rest.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody keeps the list of those who are told, and looks what they were told. */
interface WebhooksByRest {

    String WEBHOOKS = "/api/webhooks";

    String CRM = """
            {"url": "https://crm.example.invalid/kaskad?of=1", "description": "The CRM",
             "events": ["run.ended", "message.delivered"]}""";

    Client client();

    @AfterEach
    default void nobodyIsTold() {
        client().rest()
                .get(WEBHOOKS)
                .is(200)
                .items("id")
                .forEach(id -> client().rest().delete(WEBHOOKS + "/" + id).is(204));
    }

    @Test
    default void theSecretIsShownOnce() {
        var made = client().rest().post(WEBHOOKS, CRM).is(201);
        String secret = made.at("secret");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.<Map<String, Object>>at("webhook"))
                .containsEntry("url", "https://crm.example.invalid/kaskad?of=1")
                .containsEntry("description", "The CRM")
                .containsEntry("events", List.of("message.delivered", "run.ended"))
                .containsEntry("enabled", true)
                .containsEntry("switchedOff", null);

        var address = address(made);
        String rotated = client().rest().post(address + "/secret", "").is(200).at("secret");
        assertThat(rotated).isNotEqualTo(secret);
        assertThat(List.of(client().rest().get(address), client().rest().get(WEBHOOKS)))
                .extracting(Answer::body)
                .noneMatch(body -> body.contains(secret) || body.contains(rotated));
    }

    @Test
    default void oneIsChangedAndRemoved() {
        var address = address(client().rest().post(WEBHOOKS, CRM).is(201));
        var changed = client().rest()
                .put(address, "{\"url\": \"https://other.example.invalid\", \"enabled\": false}")
                .is(200);
        assertThat(changed.<List<String>>at("events")).isEmpty();
        assertThat(changed.<Boolean>at("enabled")).isFalse();
        client().rest().post(address + "/test", "").isRefusedWith(409, "Switch it on first");

        client().rest().delete(address).is(204);
        client().rest().get(address).isRefusedWith(404, "There is no webhook");
        client().rest().delete(address).isRefusedWith(404, "There is no webhook");
    }

    @Test
    default void aPrivateAddressIsNotCalled() {
        var inside = "{\"url\": \"http://localhost:%d/api/session\", \"events\": [\"message.replied\"]}"
                .formatted(client().port());
        var address = address(client().rest().post(WEBHOOKS, inside).is(201));
        String id = client().rest().post(address + "/test", "").is(202).at("id");
        client().background().settle();

        var deliveries = client().rest().get(address + "/deliveries?state=WAITING");
        assertThat(deliveries.items("id")).containsExactly(id);
        assertThat(deliveries.items("type")).containsExactly("webhook.test");
        assertThat(deliveries.items("problem"))
                .containsExactly("The receiver cannot be reached (UnknownHostException).");
        assertThat(client().rest().get(address).<String>at("failingSince")).isNotBlank();

        client().rest().post(address + "/deliveries/" + id + "/retry", "").is(202);
        client().background().settle();
        assertThat(client().rest().get(address + "/deliveries").items("attempts"))
                .containsExactly(1);
    }

    @Test
    default void listsDeliveriesPageByPageNewestFirst() {
        var address = address(client().rest().post(WEBHOOKS, CRM).is(201));
        var ids = IntStream.range(0, 3)
                .mapToObj(n -> client().rest().post(address + "/test", "").<Object>at("id"))
                .toList();

        var first = client().rest().get(address + "/deliveries?limit=2").is(200);
        assertThat(first.items("id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(client().rest()
                        .get(address + "/deliveries?limit=2&cursor=" + first.at("next"))
                        .items("id"))
                .containsExactly(ids.get(0));
        assertThat(client().rest().get(address + "/deliveries?state=DELIVERED").items())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | url must be a web address
            {"url": "ftp://crm.example.invalid"}                           | url must be a web address
            {"url": "https://kim:secret@crm.example.invalid"}              | url must be a web address
            {"url": "not an address"}                                      | url must be a web address
            {"url": "https://crm.example.invalid", "events": ["message"]}  | events must be some of message.sent
            {"url": "https://crm.example.invalid", "events": ["webhook.test"]} | events must be some of
            {"url": "https://crm.example.invalid", "events": [null]}       | events must be some of
            {"url": "https://crm.example.invalid", "events": "run.ended"}  | events must be a list
            """)
    default void refusesWhatIsNoWebhook(String body, String says) {
        client().rest().post(WEBHOOKS, body).isRefusedWith(400, says);
        assertThat(client().rest().get(WEBHOOKS).items()).isEmpty();
    }

    @Test
    default void refusesMoreThanTwentyAndWhatIsNotThere() {
        IntStream.range(0, 20).forEach(n -> client().rest().post(WEBHOOKS, CRM).is(201));
        client().rest().post(WEBHOOKS, CRM).isRefusedWith(409, "Remove one first");

        var nowhere = WEBHOOKS + "/" + UUID.randomUUID();
        client().rest().put(nowhere, CRM).isRefusedWith(404, "There is no webhook");
        client().rest().post(nowhere + "/secret", "").isRefusedWith(404, "There is no webhook");
        client().rest().get(nowhere + "/deliveries").isRefusedWith(404, "There is no webhook");
        var somewhere = WEBHOOKS + "/" + client().rest().get(WEBHOOKS).at("items[0].id");
        client().rest()
                .post(somewhere + "/deliveries/" + UUID.randomUUID() + "/retry", "")
                .isRefusedWith(404, "There is no delivery");
    }

    private static String address(Answer made) {
        return WEBHOOKS + "/" + made.at("webhook.id");
    }
}
