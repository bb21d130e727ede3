package io.kaskad.api;

import static io.kaskad.api.Client.ORDER_STATUS;
import static io.kaskad.api.Client.batch;
import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is known by what they do only, and who has several ids, is one customer in the end. */
interface IdentitiesByRest {

    Client client();

    @Test
    default void whoHasNotSaidWhoTheyAreIsACustomer() {
        var visitor = fresh("visitor");
        does(visitor, "Page Viewed");

        var card = client().rest().get("/api/customers/" + visitor).is(200);
        assertThat(card.<Boolean>at("anonymous")).isTrue();
        assertThat(events(visitor)).containsExactly("Page Viewed");
    }

    @Test
    default void whoSaysLaterWhoTheyAreTakesAllTheyDidAlong() {
        var visitor = fresh("visitor");
        var customer = fresh("customer");
        does(visitor, "Page Viewed");
        tells("identify", """
                {"userId": "%s", "anonymousId": "%s", "traits": {"email": "kim@example.org"}}""".formatted(customer, visitor));
        does(visitor, "Product Added");

        assertThat(events(customer)).containsExactly("Product Added", null, "Page Viewed");
        var card = client().rest().get("/api/customers/" + customer).is(200);
        assertThat(card.<Boolean>at("anonymous")).isFalse();
        assertThat(card.<Object>at("aliases")).asString().contains(visitor);
        client().rest().get("/api/customers?search=" + visitor).is(200);
    }

    @Test
    default void aVisitorWhoWroteTheirAddressIsWrittenTo() {
        var visitor = fresh("visitor");
        tells("identify", """
                {"anonymousId": "%s", "traits": {"email": "kim@example.org"}}""".formatted(visitor));
        does(visitor, ORDER_STATUS);

        assertThat(client().rest().get("/api/runs?customer=" + visitor).items()).hasSize(1);
    }

    @Test
    default void twoCustomersWithOneNameAreOne() {
        var customer = client().customer();
        var other = client().customer();
        client().track(other, ORDER_STATUS);
        client().background().settle();
        tells("batch", batch("""
                {"type": "alias", "userId": "%s", "previousId": "%s"}""".formatted(customer, other)));

        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
        assertThat(client().rest().get("/api/runs?customer=" + other).items()).isEmpty();
    }

    @Test
    default void anAliasOfNobodyIsRefusedWhereOneCanSeeIt() {
        var stranger = fresh("stranger");
        tells("alias", """
                {"userId": "%s", "previousId": "%s"}""".formatted(stranger, fresh("visitor")));

        assertThat(client().rest().get("/api/events?customer=" + stranger).items("state"))
                .hasSize(1)
                .doesNotContain("PENDING");
    }

    private void does(String visitor, String event) {
        tells("track", """
                {"anonymousId": "%s", "event": "%s",
                 "properties": {"orderId": "1001", "status": "shipped", "url": "https://shop.example/1001"}}""".formatted(visitor, event));
    }

    private void tells(String call, String body) {
        client().rest().post("/v1/" + call, body).is(202);
        client().background().settle();
    }

    private List<Object> events(String customer) {
        return client().rest().get("/api/events?customer=" + customer).is(200).items("name");
    }
}
