package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers are written, read and erased. */
interface CustomersByRest {

    Client client();

    @Test
    default void keepsACustomerAsItWasTold() {
        var id = fresh("customer");
        client().rest().put("/api/customers/" + id, """
                        {"locale": "ru_RU", "timeZone": "Europe/Moscow",
                         "contacts": {"email": " kim@example.org ", "phone": "+7 916 123-45-67", "sms": "+442079460958"},
                         "attributes": {"firstName": "Ким 🎉", "orders": 3, "tags": ["a", {"b": null}]},
                         "consents": [{"channel": "email", "topic": "orders", "state": "granted"}]}""").is(200);

        var kept = client().rest().get("/api/customers/" + id).is(200);
        assertThat(kept.<String>at("locale")).isEqualTo("ru-RU");
        assertThat(kept.<String>at("timeZone")).isEqualTo("Europe/Moscow");
        assertThat(kept.<Map<String, String>>at("contacts"))
                .isEqualTo(Map.of(
                        "email", "kim@example.org",
                        "sms", "+442079460958",
                        "viber", "+79161234567",
                        "whatsapp", "+79161234567",
                        "call", "+79161234567"));
        assertThat(kept.<String>at("attributes.firstName")).isEqualTo("Ким 🎉");
        assertThat(kept.<Integer>at("attributes.orders")).isEqualTo(3);
        assertThat(kept.<String>at("consents[0].channel")).isEqualTo("email");
        assertThat(kept.<String>at("consents[0].topic")).isEqualTo("orders");
        assertThat(kept.<String>at("consents[0].state")).isEqualTo("granted");
    }

    @Test
    default void replacesTheCardButRemembersConsents() {
        var id = fresh("customer");
        client().rest().put("/api/customers/" + id, """
                        {"contacts": {"email": "kim@example.org"}, "attributes": {"firstName": "Kim"},
                         "consents": [{"channel": "email", "topic": "*", "state": "withdrawn"}]}""");
        client().rest().put("/api/customers/" + id, "{\"contacts\": {\"sms\": \"+79161234567\"}}");

        var kept = client().rest().get("/api/customers/" + id);
        assertThat(kept.<Map<String, String>>at("contacts")).isEqualTo(Map.of("sms", "+79161234567"));
        assertThat(kept.<Map<String, Object>>at("attributes")).isEmpty();
        assertThat(kept.<String>at("consents[0].state")).isEqualTo("withdrawn");
    }

    @Test
    default void erasesACustomer() {
        var id = client().customer();
        client().rest().delete("/api/customers/" + id).is(204);

        client().rest().get("/api/customers/" + id).isRefusedWith(404, "no customer of this id");
        client().rest().delete("/api/customers/" + id).isRefusedWith(404, "no customer of this id");
    }

    @Test
    default void identifiesACustomerBitByBit() {
        var id = fresh("customer");
        client().rest().post("/v1/identify", """
                        {"userId": "%s", "traits": {"email": "kim@example.org", "firstName": "Kim"},
                         "context": {"locale": "en-GB", "timezone": "Europe/London"}}""".formatted(id)).is(202);
        client().rest().post("/v1/identify", """
                        {"userId": "%s", "traits": {"phone": "+79161234567", "vip": true}}""".formatted(id)).is(202);
        client().background().settle();

        var known = client().rest().get("/api/customers/" + id).is(200);
        assertThat(known.<Map<String, String>>at("contacts"))
                .containsOnlyKeys("email", "sms", "viber", "whatsapp", "call");
        assertThat(known.<Map<String, Object>>at("attributes")).isEqualTo(Map.of("firstName", "Kim", "vip", true));
        assertThat(known.<String>at("locale")).isEqualTo("en-GB");
        assertThat(known.<String>at("timeZone")).isEqualTo("Europe/London");
    }

    @Test
    default void passesOverWhatAClientTellsWronglyByItself() {
        var id = fresh("customer");
        client().rest().post("/v1/identify", """
                        {"userId": "%s", "context": {"locale": "en_US.UTF-8@euro", "timezone": "Mars/Olympus"}}""".formatted(id)).is(202);
        client().background().settle();

        assertThat(client().rest().get("/api/customers/" + id).is(200).<Object>at("locale"))
                .isNull();
    }
}
