package io.kaskad.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import io.kaskad.shared.Json;
import java.time.Duration;
import java.util.List;

/** A shop's CRM, which is told what becomes of messages and knows how webhooks are signed. */
final class Receiver implements AutoCloseable {

    private final WireMockServer web = new WireMockServer(options().dynamicPort());

    Receiver() {
        web.start();
        answers(204);
    }

    /** Something it was told. */
    record Told(String id, String type, JsonNode payload, LoggedRequest request) {

        /** By the library of the specification. */
        void isSignedBy(String secret) {
            assertThat(request.getHeader("webhook-signature").split(" ")).contains(signature(secret));
        }

        private String signature(String secret) {
            try {
                var at = Long.parseLong(request.getHeader("webhook-timestamp"));
                return new Webhook(secret).sign(id, at, request.getBodyAsString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String url(String path) {
        return "http://localhost:" + web.port() + path;
    }

    void forget() {
        web.resetAll();
        answers(204);
    }

    void answers(int status) {
        answers(aResponse().withStatus(status));
    }

    void answers(ResponseDefinitionBuilder response) {
        web.stubFor(post(anyUrl()).willReturn(response));
    }

    void takesLong(String path, Duration duration) {
        web.stubFor(post(urlEqualTo(path))
                .willReturn(aResponse().withStatus(204).withFixedDelay((int) duration.toMillis())));
    }

    List<Told> told() {
        return told("/crm");
    }

    /** In order of arrival. */
    List<Told> told(String path) {
        return web.findAll(postRequestedFor(urlEqualTo(path))).stream()
                .sorted((one, other) -> one.getLoggedDate().compareTo(other.getLoggedDate()))
                .map(request -> {
                    var payload = Json.tree(request.getBodyAsString());
                    return new Told(
                            request.getHeader("webhook-id"),
                            payload.path("type").asText(),
                            payload,
                            request);
                })
                .toList();
    }

    @Override
    public void close() {
        web.stop();
    }
}
