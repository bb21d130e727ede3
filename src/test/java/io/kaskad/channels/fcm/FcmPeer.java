package io.kaskad.channels.fcm;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Provider;
import io.kaskad.channels.http.WebPeer;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Firebase Cloud Messaging, and where Google gives access tokens. */
final class FcmPeer extends WebPeer {

    static final String ACCESS_TOKEN = "ya29.access-token";
    private static final AtomicBoolean COLD = new AtomicBoolean(true);
    private static final String PRIVATE_KEY = privateKey();
    private static final String TOKENS = "/token";
    private static final String SENDING = "/v1/projects/shop-b5ae1/messages:send";
    private static final int TOO_LONG = 1_500;

    private final AtomicInteger apps = new AtomicInteger(100);
    private final Provider provider;

    FcmPeer() {
        this(Clock.systemUTC());
    }

    FcmPeer(Clock clock) {
        givesTokens(3599);
        if (COLD.getAndSet(false)) {
            handOver(Duration.ofSeconds(20), clock);
            web.resetRequests();
        }
        provider = new FcmProvider("fcm", new FcmSettings(credentials(), url(), TIMEOUT), clock);
    }

    /** Google's library takes its time when it signs for the first time. */
    private void handOver(Duration timeout, Clock clock) {
        try (var patient = new FcmProvider("fcm", new FcmSettings(credentials(), url(), timeout), clock)) {
            patient.handOver(message());
        }
    }

    private static String privateKey() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(keys.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key file as Google's console gives it. */
    String credentials() {
        return Json.write(Map.of(
                "type", "service_account",
                "project_id", "shop-b5ae1",
                "private_key_id", "5a1b",
                "private_key", "-----BEGIN PRIVATE KEY-----\n" + PRIVATE_KEY + "\n-----END PRIVATE KEY-----\n",
                "client_email", "firebase-adminsdk@shop-b5ae1.iam.gserviceaccount.com",
                "client_id", "111",
                "token_uri", url() + TOKENS));
    }

    void givesTokens(int seconds) {
        web.stubFor(post(TOKENS)
                .willReturn(okJson("{\"access_token\": \"%s\", \"expires_in\": %d, \"token_type\": \"Bearer\"}"
                        .formatted(ACCESS_TOKEN, seconds))));
    }

    void givesNoToken(int status, String body) {
        web.stubFor(post(TOKENS).willReturn(okJson(body).withStatus(status)));
    }

    void isSlowToGiveTokens() {
        web.stubFor(post(TOKENS).willReturn(okJson("{}").withFixedDelay(TOO_LONG)));
    }

    int tokensAskedFor() {
        return web.countRequestsMatching(
                        postRequestedFor(urlPathEqualTo(TOKENS)).build())
                .getCount();
    }

    /** The last one. */
    LoggedRequest sent() {
        var sent = web.findAll(postRequestedFor(urlPathEqualTo(SENDING)));
        return sent.get(sent.size() - 1);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        var app = apps.incrementAndGet();
        return Outbound.message(
                Channel.PUSH,
                "bk3RNwTe3H0:CI2k_HHwgIpoDKCIZvvDMExUdFQ3P1-" + app,
                new Text("Чайная", "Заказ " + app, null));
    }

    @Override
    public List<String> secrets() {
        return List.of(ACCESS_TOKEN, PRIVATE_KEY.substring(0, 64), "bk3RNwTe3H0");
    }

    @Override
    protected MappingBuilder handover() {
        return post(urlPathEqualTo(SENDING)).withHeader("Authorization", equalTo("Bearer " + ACCESS_TOKEN));
    }

    @Override
    protected String yes() {
        return "{\"name\": \"projects/shop-b5ae1/messages/0:1500415314455276%{{randomValue length=16 type='ALPHANUMERIC'}}\"}";
    }

    @Override
    protected String taken(String body) {
        return Json.tree(body).at("/message/data/message").asText();
    }

    void refuses(int status, String googles, String fcms) {
        refuses(
                status,
                googles,
                "Something about bk3RNwTe3H0",
                "{\"@type\": \"type.googleapis.com/google.firebase.fcm.v1.FcmError\", \"errorCode\": \"%s\"}"
                        .formatted(fcms));
    }

    void refuses(int status, String googles, String message, String details) {
        answers(status, """
                {"error": {"code": %d, "message": "%s", "status": "%s", "details": [%s]}}""".formatted(status, message, googles, details));
    }

    void asksForAPause(int status, int seconds) {
        var error = "{\"error\": {\"code\": %d, \"status\": \"%s\"}}"
                .formatted(status, status == 429 ? "RESOURCE_EXHAUSTED" : "UNAVAILABLE");
        web.stubFor(handover()
                .willReturn(okJson(error).withStatus(status).withHeader("Retry-After", String.valueOf(seconds))));
    }

    @Override
    public void refusesAddress() {
        refuses(404, "NOT_FOUND", "UNREGISTERED");
    }

    @Override
    public void throttles() {
        refuses(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED");
    }

    @Override
    public void refusesCredentials() {
        refuses(403, "PERMISSION_DENIED", "Permission 'cloudmessaging.messages.create' denied on resource", "");
    }
}
