package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;

/** The shop's customers, what they said, and the files they come in. */
@TestComponent
class Clientele {

    /** Three rows, two of which cannot be imported. */
    static final byte[] FILE = """
            id;email;phone;city;orders;consent.email.offers
            file-1;kim@example.org;+79161234567;Омск;3;granted
            file-2;sasha(at)example.org;;Пермь;1;
            ;nobody@example.org;;Тверь;2;denied
            """.getBytes(UTF_8);

    private static final Duration LONGEST_IMPORT = Duration.ofSeconds(60);

    private final Shop shop;

    Clientele(Shop shop) {
        this.shop = shop;
    }

    JsonNode card(String customer) {
        return shop.call("GET", "/api/customers/" + customer, null);
    }

    boolean knows(String customer) {
        return !shop.call("GET", "/api/customers?search=" + customer, null)
                .path("items")
                .isEmpty();
    }

    JsonNode consentsOf(String customer) {
        return shop.call("GET", "/api/customers/" + customer + "/consents", null);
    }

    JsonNode topics() {
        return shop.call("GET", "/api/topics", null);
    }

    JsonNode suppression(String address) {
        return shop.call("GET", "/api/suppressions?address=" + address, null).path("items");
    }

    void suppresses(String address, String reason) {
        shop.call("POST", "/api/suppressions", """
                {"channel": "email", "address": "%s", "reason": "%s"}
                """.formatted(address, reason));
    }

    void hasTopics() {
        hasATopic("offers", "Offers and sales", "Акции и скидки");
        hasATopic("news", "News of the shop", "Новости магазина");
    }

    private void hasATopic(String name, String english, String russian) {
        shop.call("PUT", "/api/topics/" + name, """
                {"titleEn": "%s", "titleRu": "%s", "position": 10}
                """.formatted(english, russian));
    }

    /** Returns when its rows are customers, or are known to be amiss. */
    void hasAFile() {
        var file = shop.call(
                "POST",
                "/api/imports?name=people.csv&consent=sms:news&form=shop.example/form",
                new String(FILE, UTF_8),
                "text/csv");
        await().atMost(LONGEST_IMPORT)
                .until(() -> shop.call("GET", "/api/imports/" + file.path("id").asText(), null)
                        .path("state")
                        .asText()
                        .equals("DONE"));
    }

    /** Another id, attributes, words about topics, an event, and an address that complained. */
    void knowsMoreOf(String customer) {
        var id = "/api/customers/" + customer;
        var contacts = card(customer).path("contacts");
        shop.call("PUT", id, """
                {"locale": "ru", "timeZone": "Asia/Vladivostok", "contacts": %s, "contactStates": {"sms": "unverified"},
                 "attributes": {"firstName": "Kim", "orders": 12, "vip": true, "birthday": "1990-05-04",
                 "favourites": ["tea", "books"]}}
                """.formatted(contacts));
        shop.call("POST", id + "/aliases", "{\"alias\": \"crm-%s\"}".formatted(customer));
        says(customer, "email", "offers", "granted");
        says(customer, "email", "offers", "withdrawn");
        says(customer, "sms", "*", "granted");
        shop.tells(customer, "Order Paid");
        suppresses(customer + "@example.com", "COMPLAINT");
    }

    private void says(String customer, String channel, String topic, String state) {
        shop.call("POST", "/api/customers/" + customer + "/consents", """
                {"channel": "%s", "topic": "%s", "state": "%s", "source": "preferences", "form": "shop.example/club",
                 "textVersion": "club 2"}
                """.formatted(channel, topic, state));
    }
}
