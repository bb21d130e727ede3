package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages are looked at; in the sandbox they are given receipts, by hand or by behaviour. */
interface MessagesByRest {

    Client client();

    @Test
    default void tellsWhatBecameOfAMessage() {
        var entered = client().entered();
        var message = client().rest().get("/api/messages/" + entered.message()).is(200);

        assertThat(message.<String>at("customer")).isEqualTo(entered.customer());
        assertThat(message.<String>at("status")).isEqualTo("SENT");
        assertThat(message.<String>at("provider")).isEqualTo("sandbox");
        assertThat(message.<Map<String, Object>>at("times")).containsOnlyKeys("QUEUED", "SENDING", "SENT");
        assertThat(message.<List<Object>>at("attempts")).hasSize(1);
        assertThat(message.<String>at("attempts[0].outcome")).isEqualTo("ACCEPTED");
        assertThat(message.body()).doesNotContain("kim@example.org");
    }

    @Test
    default void listsMessagesOfACustomerByChannelAndStatus() {
        var entered = client().entered();
        var of = "/api/messages?customer=" + entered.customer();

        assertThat(client().rest().get(of + "&channel=email&status=SENT").items("id"))
                .containsExactly(entered.message());
        assertThat(client().rest().get(of + "&channel=sms").items()).isEmpty();
        assertThat(client().rest().get(of + "&status=DELIVERED").items()).isEmpty();
    }

    @Test
    default void listsMessagesPageByPage() {
        var entered = client().entered();
        client().track(entered.customer(), Client.ORDER_STATUS);
        client().background().settle();

        var page = client().rest().get("/api/messages?limit=1&customer=" + entered.customer());
        var rest = client().rest()
                .get("/api/messages?limit=1&customer=" + entered.customer() + "&cursor=" + page.at("next"));
        assertThat(page.items("id")).hasSize(1).doesNotContain(entered.message());
        assertThat(rest.items("id")).containsExactly(entered.message());
    }

    @Test
    default void aReceiptGivenInTheSandboxEndsTheRun() {
        var entered = client().entered();
        var kept = client().rest().get("/api/sandbox/messages?channel=email&to=kim@example.org&limit=200");
        List<String> ids = kept.at("items[?(@.messageId == '%s')].id".formatted(entered.message()));
        client().rest()
                .post("/api/sandbox/messages/" + ids.get(0) + "/receipts", "{\"status\": \"delivered\"}")
                .is(202);
        client().background().settle();

        var run = client().rest().get("/api/runs/" + entered.run());
        assertThat(run.<String>at("state")).isEqualTo("ENDED");
        assertThat(run.<String>at("outcome")).isEqualTo("deliveredByEmail");
        assertThat(run.<String>at("outcomeName")).isEqualTo("Delivered by email");
    }

    @Test
    default void aBehaviourGivesReceiptsByItself() {
        behave(100);
        try {
            var entered = client().entered();
            assertThat(client().rest().get("/api/runs/" + entered.run()).<String>at("outcome"))
                    .isEqualTo("deliveredByEmail");
        } finally {
            behave(0);
        }
        List<Integer> delivered =
                client().rest().get("/api/sandbox/behaviours").is(200).at("items[?(@.channel == 'email')].delivered");
        assertThat(delivered).containsExactly(0);
    }

    private void behave(int delivered) {
        client().rest()
                .put(
                        "/api/sandbox/behaviours/email",
                        "{\"delivered\": %d, \"opened\": 0, \"delaySeconds\": 0}".formatted(delivered))
                .is(200);
    }

    @Test
    default void aCustomerNobodyKnowsHasNoMessages() {
        assertThat(client().rest()
                        .get("/api/messages?customer=" + fresh("stranger"))
                        .is(200)
                        .items())
                .isEmpty();
    }
}
