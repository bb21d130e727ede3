package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns are made, started and watched. */
interface CampaignsByRest {

    Client client();

    private String listOf(String... customers) {
        var list = fresh("list");
        client().rest().put("/api/lists/" + list, "{\"name\": \"By hand\"}").is(200);
        client().rest()
                .putText("/api/lists/" + list + "/members", String.join("\r\n", customers) + "\n\n")
                .is(200);
        return list;
    }

    private String saved(String list, String more) {
        var campaign = fresh("campaign");
        client().rest().put("/api/campaigns/" + campaign, body(list, more)).is(200);
        return campaign;
    }

    private static String body(String list, String more) {
        return """
                {"name": "Sale", "cascade": "order-status", "list": "%s",
                 "properties": {"orderId": "1", "status": "shipped", "url": "https://shop.example"}%s}""".formatted(list, more);
    }

    @Test
    default void isMadeStartedAndWatched() {
        var customer = client().customer();
        var list = listOf(customer, "nobody");
        assertThat(client().rest().get("/api/lists").is(200).body()).contains(list);
        var preview = client().rest()
                .post("/api/campaigns/preview", "{\"cascade\": \"order-status\", \"list\": \"" + list + "\"}")
                .is(200);
        assertThat(preview.<Integer>at("people")).isEqualTo(1);
        assertThat(preview.<List<String>>at("sample")).containsExactly(customer);

        var campaign = saved(list, "");
        assertThat(client().rest().get("/api/campaigns/" + campaign).<String>at("status"))
                .isEqualTo("DRAFT");
        client().rest().post("/api/campaigns/" + campaign + "/start", "").is(200);
        client().background().settle();

        var done = client().rest().get("/api/campaigns/" + campaign).is(200);
        assertThat(done.<String>at("status")).isEqualTo("DONE");
        assertThat(done.<Integer>at("launches[0].started")).isEqualTo(1);
        assertThat(done.<Integer>at("launches[0].waiting")).isZero();
        var results = client().rest()
                .get("/api/campaigns/" + campaign + "/launches/1/results")
                .is(200);
        assertThat(results.<Integer>at("runs[0].runs")).isEqualTo(1);
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
        assertThat(client().rest().get("/api/campaigns").items("id")).contains(campaign);
    }

    @Test
    default void whoGetsNothingIsListed() {
        var campaign = saved(listOf(client().customer()), ", \"perMinute\": 1, \"heldOutPercent\": 50");
        client().rest().post("/api/campaigns/" + campaign + "/start", "").is(200);
        client().background().settle();

        var counts = client().rest().get("/api/campaigns/" + campaign);
        var heldOut = client().rest()
                .get("/api/campaigns/" + campaign + "/launches/1/recipients?state=HELD_OUT&limit=1")
                .is(200);
        assertThat(heldOut.items()).hasSize(counts.<Integer>at("launches[0].heldOut"));
    }

    @Test
    default void isChangedByVersionAndRemoved() {
        var list = listOf(client().customer());
        var campaign = saved(list, "");
        client().rest().put("/api/campaigns/" + campaign, body(list, "")).isRefusedWith(409, "meanwhile");
        client().rest()
                .put("/api/campaigns/" + campaign, body(list, ", \"version\": 1, \"perMinute\": 5"))
                .is(200);
        assertThat(client().rest().get("/api/campaigns/" + campaign).<Integer>at("perMinute"))
                .isEqualTo(5);
        client().rest().delete("/api/campaigns/" + campaign).is(204);
        client().rest().get("/api/campaigns/" + campaign).isRefusedWith(404, campaign);
    }

    @Test
    default void aPlannedOneIsTakenBack() {
        var campaign = saved(
                listOf(client().customer()),
                ", \"schedule\": {\"at\": \"2090-12-01T10:00\", \"timeZone\": \"Europe/Moscow\", \"repeat\": \"MONTHLY\"}");
        var planned = client().rest()
                .post("/api/campaigns/" + campaign + "/start", "")
                .is(200);
        assertThat(planned.<String>at("status")).isEqualTo("PLANNED");
        assertThat(planned.<String>at("launches[0].plannedAt")).isEqualTo("2090-12-01T07:00:00Z");
        client().rest().post("/api/campaigns/" + campaign + "/pause", "").is(200);
        client().rest().post("/api/campaigns/" + campaign + "/resume", "").is(200);
        assertThat(client().rest()
                        .post("/api/campaigns/" + campaign + "/stop", "")
                        .is(200)
                        .<String>at("status"))
                .isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a", "cascade": "order-status"}                                                     | 400 | a segment or for a list
            {"name": "a", "cascade": "order-status", "segment": "s", "list": "l"}                         | 400 | name one of them
            {"name": "a", "cascade": "no-such", "segment": "s"}                                           | 404 | no-such
            {"name": "a", "cascade": "order-status", "segment": "no-such"}                                | 404 | no-such
            {"name": "a", "cascade": "order-status", "list": "no-such"}                                   | 404 | no-such
            {"name": "", "cascade": "order-status", "list": "l"}                                          | 400 | name
            {"name": "a", "cascade": "order-status", "list": "l", "heldOutPercent": 90}                   | 400 | heldOutPercent
            {"name": "a", "cascade": "order-status", "list": "l", "perMinute": 0}                         | 400 | perMinute
            {"name": "a", "cascade": "order-status", "list": "l", "schedule": {"at": "tomorrow"}}         | 400 | at
            {"name": "a", "cascade": "order-status", "list": "l", "schedule": {"timeZone": "Mars"}}       | 400 | Europe/Moscow
            {"name": "a", "cascade": "order-status", "list": "l", "schedule": {"repeat": "DAILY"}}        | 400 | first launch
            """)
    default void whatMakesNoSenseIsRefused(String body, int status, String says) {
        var list = listOf(client().customer());
        client().rest()
                .put("/api/campaigns/" + fresh("campaign"), body.replace("\"l\"", "\"" + list + "\""))
                .isRefusedWith(status, says);
    }

    @Test
    default void aTimeThatIsOverIsRefused() {
        var campaign = saved(
                listOf(client().customer()), ", \"schedule\": {\"at\": \"2020-12-01T10:00\", \"timeZone\": \"UTC\"}");
        client().rest().post("/api/campaigns/" + campaign + "/start", "").isRefusedWith(400, "over");
    }
}
