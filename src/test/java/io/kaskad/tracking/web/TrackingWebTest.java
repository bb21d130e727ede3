package io.kaskad.tracking.web;

import static io.kaskad.tracking.TrackingFixture.MESSAGE;
import static io.kaskad.tracking.TrackingFixture.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.shared.work.Rush;
import io.kaskad.tracking.TrackingFixture;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class TrackingWebTest {

    private static final String PERSON =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

    private static final URI TARGET = URI.create("https://shop.example/o?a=1&b=2");

    private final TrackingFixture fixture = new TrackingFixture();
    private final MockMvcTester web = MockMvcTester.of(
            List.of(new TrackingController()),
            server -> server.addFilters(new TrackingFilter(fixture.tracking, new Rush()))
                    .build());

    @Test
    void aPixelIsAnOpenAndNeverCached() {
        var pixel = token(fixture.links.pixel(MESSAGE));
        var answer = web.get().uri("/t/o/{t}", pixel).exchange();
        web.get().uri("/t/o/{t}", pixel).exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_GIF).hasHeader("Cache-Control", "no-store");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith('G', 'I', 'F');
        assertThat(fixture.receipts).extracting(Receipt::status).containsOnly(Status.OPENED);
        assertThat(fixture.receipts).extracting(Receipt::receiptId).containsOnly(MESSAGE + ":open");
        assertThat(fixture.receipts.get(0).messageId()).isEqualTo(MESSAGE);
        assertThat(fixture.receipts.get(0).provider()).isEqualTo("tracking");
    }

    @Test
    void aLinkIsAClickAndLeadsToItsTarget() {
        var link = token(fixture.links.click(MESSAGE, TARGET));
        var other = token(fixture.links.click(MESSAGE, URI.create("https://shop.example/other")));
        assertThat(web.get().uri("/t/c/{t}", link)).hasStatus(302).hasHeader("Location", TARGET.toString());
        web.get().uri("/t/c/{t}", link).exchange();
        web.get().uri("/t/c/{t}", other).exchange();

        assertThat(fixture.receipts).extracting(Receipt::status).containsOnly(Status.CLICKED);
        assertThat(fixture.receipts.stream().map(Receipt::receiptId).distinct()).hasSize(2);
    }

    @Test
    void aHeadCountsNothing() {
        assertThat(web.head().uri("/t/c/{t}", token(fixture.links.click(MESSAGE, TARGET))))
                .hasStatus(302)
                .hasHeader("Location", TARGET.toString());
        assertThat(web.head().uri("/t/o/{t}", token(fixture.links.pixel(MESSAGE))))
                .hasStatusOk();
        assertThat(fixture.receipts).isEmpty();
    }

    private void opens(TrackingFixture with, String agent) {
        with.tracking.opened(token(with.links.pixel(MESSAGE)), agent);
    }

    private List<Status> opened(TrackingFixture with) {
        return with.receipts.stream().map(Receipt::status).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135"
                        + " Safari/537.36 Edge/12.246 Mozilla/5.0",
                "Mozilla/5.0 (compatible; Barracuda Sentinel)",
                "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
                "Slackbot-LinkExpanding 1.0"
            })
    void whatAMachineOpensIsKeptApart(String agent) {
        web.get()
                .uri("/t/o/{t}", token(fixture.links.pixel(MESSAGE)))
                .header("User-Agent", agent)
                .exchange();
        assertThat(opened(fixture)).containsExactly(Status.MACHINE_OPENED);

        opens(fixture, PERSON);
        assertThat(opened(fixture)).containsExactly(Status.MACHINE_OPENED, Status.OPENED);
        assertThat(fixture.receipts).extracting(Receipt::receiptId).doesNotHaveDuplicates();

        var counting = new TrackingFixture(true);
        opens(counting, agent);
        assertThat(opened(counting)).containsExactly(Status.OPENED);
    }

    @Test
    void nobodyReadsWithinSecondsOfTheHandOver() {
        fixture.handedOver = TrackingFixture.NOW.minusMillis(1999);
        opens(fixture, PERSON);
        fixture.handedOver = TrackingFixture.NOW.minusMillis(2000);
        opens(fixture, PERSON);
        assertThat(opened(fixture)).containsExactly(Status.MACHINE_OPENED, Status.OPENED);
    }

    @Test
    void aProxyThatFetchesForAReaderIsOneOnlyAtFirst() {
        var gmail = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
        fixture.handedOver = TrackingFixture.NOW.minusSeconds(9);
        opens(fixture, gmail);
        fixture.handedOver = TrackingFixture.NOW.minusSeconds(11);
        opens(fixture, gmail);
        assertThat(opened(fixture)).containsExactly(Status.MACHINE_OPENED, Status.OPENED);
    }

    @Test
    void aLinkThatAScannerFollowsIsNoClickAndStillLeadsOn() {
        var link = token(fixture.links.click(MESSAGE, TARGET));
        assertThat(web.get().uri("/t/c/{t}", link).header("User-Agent", "BarracudaCentral"))
                .hasStatus(302)
                .hasHeader("Location", TARGET.toString());
        assertThat(fixture.receipts).isEmpty();
        web.get().uri("/t/c/{t}", link).header("User-Agent", PERSON).exchange();
        assertThat(opened(fixture)).containsExactly(Status.CLICKED);
    }

    @Test
    void theCustomerGetsOnWhenNothingCanBeKept() {
        fixture.broken = true;
        assertThat(web.get().uri("/t/c/{t}", token(fixture.links.click(MESSAGE, TARGET))))
                .hasStatus(302);
        assertThat(web.get().uri("/t/o/{t}", token(fixture.links.pixel(MESSAGE))))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/o/", "/t/c/"})
    void aForeignTokenIsNotFoundAndNotRepeated(String path) {
        var wrong = token(path.equals("/t/c/") ? fixture.links.pixel(MESSAGE) : fixture.links.click(MESSAGE, TARGET));
        for (var token : new String[] {wrong, "aHR0cHM6Ly9ldmlsLmV4YW1wbGU", "x".repeat(3000)}) {
            var answer = web.get().uri(path + "{t}", token).exchange();
            assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyText().doesNotContain(token).contains("\"instance\"");
        }
        assertThat(fixture.receipts).isEmpty();
    }
}
