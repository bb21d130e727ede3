package io.kaskad.channels.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.kaskad.channels.Channel;
import io.kaskad.channels.sandbox.SandboxFixture;
import io.kaskad.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class SandboxWebTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");

    private final SandboxFixture fixture = new SandboxFixture("h2");
    private final MockMvcTester web = MockMvcTester.of(
            List.of(new SandboxController(fixture.sandbox)),
            builder -> builder.setControllerAdvice(new Refusals())
                    .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
                    .build());

    @Test
    void showsMessagesAndTakesReceipts() {
        var id = fixture.handOver(MESSAGE, Channel.SMS, "+79161234567");
        assertThat(receipt(id.toString(), "delivered"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("delivered");

        var page = web.get()
                .uri("/api/sandbox/messages?channel=sms&to=+79161234567")
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].to")
                .isEqualTo("+79161234567");
        assertThat(page).bodyJson().extractingPath("$.items[0].channel").isEqualTo("sms");
        assertThat(page).bodyJson().extractingPath("$.items[0].text").isEqualTo("body");
        assertThat(page).bodyJson().extractingPath("$.items[0].html").isEqualTo("<p>body</p>");
        assertThat(page).bodyJson().extractingPath("$.items[0].messageId").isEqualTo(MESSAGE.toString());
        assertThat(page).bodyJson().extractingPath("$.items[0].acceptedAt").isEqualTo("2026-03-01T10:00:00Z");
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[0].receipts[0].status")
                .isEqualTo("delivered");
        assertThat(page).bodyJson().extractingPath("$.next").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0190a3c5-0000-7000-8000-000000000009, delivered, 404",
        "nonsense, delivered, 404",
        "0190a3c5-0000-7000-8000-000000000001, DELIVERED, 400",
        "0190a3c5-0000-7000-8000-000000000001, lost, 400",
        "0190a3c5-0000-7000-8000-000000000001, expired, 400"
    })
    void refusesWhatMakesNoSense(String id, String status, int expected) {
        fixture.handOver(MESSAGE, Channel.EMAIL, "ann@example.org");
        assertThat(receipt(id, status)).hasStatus(expected);
        assertThat(fixture.accepted).isEmpty();
    }

    @Test
    void changesBehaviours() {
        assertThat(behaviour("sms", "{\"delivered\":90,\"opened\":0,\"delaySeconds\":2}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"channel\":\"sms\",\"delivered\":90,\"opened\":0,\"delaySeconds\":2}");
        assertThat(web.get().uri("/api/sandbox/behaviours"))
                .bodyJson()
                .extractingPath("$.items[?(@.channel == 'sms')].delivered")
                .asArray()
                .containsExactly(90);
        assertThat(behaviour("sms", "{\"delivered\":101}")).hasStatus(400);
        assertThat(behaviour("sms", "{\"delaySeconds\":-1}")).hasStatus(400);
        assertThat(behaviour("pigeon", "{}")).hasStatus(400);
    }

    private MockMvcTester.MockMvcRequestBuilder behaviour(String channel, String json) {
        return web.put()
                .uri("/api/sandbox/behaviours/{c}", channel)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private MockMvcTester.MockMvcRequestBuilder receipt(String id, String status) {
        return web.post()
                .uri("/api/sandbox/messages/{id}/receipts", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"status\":\"" + status + "\"}");
    }

    /** The little of the application's error mapping this slice needs. */
    @RestControllerAdvice
    static class Refusals {

        @ExceptionHandler
        ProblemDetail refused(Refused refused) {
            return ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage());
        }
    }
}
