package io.kaskad.channels.viberbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report.Forged;
import io.kaskad.channels.Reporting.Report.Malformed;
import io.kaskad.channels.Reporting.Report.Told;
import io.kaskad.channels.http.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViberCallbacksTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00.627Z");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:30Z");
    private static final String TOKEN = "4912661846655238145";

    private final ViberPeer viber = new ViberPeer(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void hangUp() {
        viber.close();
    }

    private Told told(String event, String more) {
        return (Told) viber.tells("""
                {"event": "%s", "timestamp": 1772359200627, "message_token": %s%s}""".formatted(event, TOKEN, more));
    }

    private static Told heard(String event, What what, @Nullable String text) {
        var heard =
                new Heard("viberbot", event + ":" + TOKEN, Channel.VIBERBOT, "01234567890A=", what, text, null, THEN);
        return new Told(List.of(), List.of(heard), null);
    }

    @ParameterizedTest
    @CsvSource({"delivered, DELIVERED", "seen, OPENED", "failed, FAILED"})
    void reportsWhatBecameOfAMessage(String event, Status status) {
        assertThat(told(event, ", \"user_id\": \"01234567890A=\", \"desc\": \"failure description\""))
                .isEqualTo(Told.of(List.of(new Receipt("viberbot", TOKEN + ":" + status, null, TOKEN, status, THEN))));
    }

    @Test
    void hearsWhoSubscribesAndWhoLeaves() {
        assertThat(told("subscribed", ", \"user\": {\"id\": \"01234567890A=\", \"name\": \"Ann\"}"))
                .isEqualTo(heard("subscribed", What.UNBLOCKED, null));
        assertThat(told("unsubscribed", ", \"user_id\": \"01234567890A=\""))
                .isEqualTo(heard("unsubscribed", What.BLOCKED, null));
    }

    @Test
    void whoComesByALinkOfOursSaysWhoItIs() {
        var user = ", \"type\": \"open\", \"user\": {\"id\": \"01234567890A=\"}, \"subscribed\": false";
        assertThat(told("conversation_started", user + ", \"context\": \"Ab-12_z\""))
                .isEqualTo(heard("conversation_started", What.LINKED, "Ab-12_z"));
        assertThat(told("conversation_started", user)).isEqualTo(Told.NOTHING);
    }

    @Test
    void hearsWhatCustomersAnswer() {
        var sender = ", \"sender\": {\"id\": \"01234567890A=\", \"name\": \"Ann\"}, \"message\": ";
        assertThat(told("message", sender + "{\"type\": \"text\", \"text\": \"Да\", \"tracking_data\": \"x\"}"))
                .isEqualTo(heard("message", What.WROTE, "Да"));
        assertThat(told("message", sender + "{\"type\": \"sticker\", \"sticker_id\": 40100}"))
                .isEqualTo(heard("message", What.WROTE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"webhook\", \"timestamp\": 1457764197627, \"message_token\": 241256543215}",
                "{\"event\": \"something_new\"}",
                "{\"event\": \"delivered\"}",
                "{\"event\": \"delivered\", \"message_token\": []}",
                "{\"event\": \"delivered\", \"message_token\": \"a; drop\"}",
                "{\"event\": \"seen\", \"message_token\": 1e400}",
                "{\"event\": \"message\", \"message_token\": 1}",
                "{\"event\": \"message\", \"message_token\": 1, \"sender\": {\"id\": 7}, \"message\": null}",
                "{\"event\": \"subscribed\", \"message_token\": 1, \"user\": []}",
                "{\"event\": \"unsubscribed\", \"user_id\": \"01234567890A=\"}",
                "{\"event\": \"conversation_started\", \"message_token\": 1, \"context\": {}, \"user\": {\"id\": \"a\"}}"
            })
    void whatItDoesNotKnowItLeavesAlone(String body) {
        assertThat(viber.tells(body)).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"event\": 7}", "<xml/>"})
    void whatIsNoCallbackIsMalformed(String body) {
        assertThat(viber.tells(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void believesOnlyWhatIsSignedAsItCame() {
        var body = "{\"event\": \"webhook\"}";
        var signature = Signature.of(body.getBytes(UTF_8), ViberPeer.TOKEN);
        assertThat(viber.calls(Map.of("x-viber-content-signature", signature), body))
                .isInstanceOf(Told.class);
        assertThat(viber.calls(Map.of("x-viber-content-signature", signature), body + " "))
                .isInstanceOf(Forged.class);
        assertThat(viber.calls(Map.of("x-viber-content-signature", ""), body)).isInstanceOf(Forged.class);
        assertThat(viber.calls(Map.of(), body)).isInstanceOf(Forged.class);
    }
}
