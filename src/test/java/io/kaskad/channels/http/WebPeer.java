package io.kaskad.channels.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.kaskad.channels.Call;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Told;
import io.kaskad.shared.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A provider's web server. What it says is written as the provider's documentation has it; {@code {{}}} is filled in. */
public abstract class WebPeer implements Peer {

    protected static final Duration TIMEOUT = Duration.ofMillis(600);
    private static final AtomicBoolean COLD = new AtomicBoolean(true);
    private static final int TOO_LONG = 1_500;

    protected final WireMockServer web = new WireMockServer(
            options().dynamicPort().globalTemplating(true).containerThreads(30).asynchronousResponseEnabled(true));
    private final Set<UUID> taking = ConcurrentHashMap.newKeySet();
    private final Told told = new Told();

    protected WebPeer() {
        web.start();
        if (COLD.getAndSet(false)) {
            warmUp();
        }
    }

    /** The first answer of a JVM takes longer than any provider should wait. */
    private void warmUp() {
        web.stubFor(post("/warm").willReturn(okJson("{{jsonPath request.body '$.up'}}")));
        try (var caller = new HttpCaller(Duration.ofSeconds(30))) {
            caller.post(Request.json(URI.create(web.baseUrl() + "/warm"), Map.of(), "{\"up\":1}"));
        }
        web.resetAll();
    }

    /** Where messages are handed over. */
    protected abstract MappingBuilder handover();

    /** The answer to a message that is taken. */
    protected abstract String yes();

    /** What of a message came here: our id, else the text. */
    protected abstract String taken(String body);

    public URI url() {
        return URI.create(web.baseUrl());
    }

    @Override
    public List<String> taken() {
        return web.getAllServeEvents().stream()
                .filter(event -> event.getStubMapping() != null
                        && taking.contains(event.getStubMapping().getId()))
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(event -> taken(event.getRequest().getBodyAsString()))
                .toList();
    }

    /** The bodies of all calls, the last one last. */
    public List<JsonNode> bodies() {
        return web.getAllServeEvents().stream()
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(ServeEvent::getRequest)
                .map(request -> Json.tree(request.getBodyAsString()))
                .toList();
    }

    public void answers(int status, String json) {
        web.stubFor(handover().willReturn(okJson(json).withStatus(status)));
    }

    private void takes(ResponseDefinitionBuilder answer) {
        taking.add(web.stubFor(handover().willReturn(answer)).getId());
    }

    @Override
    public void accepts() {
        takes(okJson(yes()));
    }

    @Override
    public void fallsSilent() {
        web.stubFor(handover().willReturn(okJson(yes()).withFixedDelay(TOO_LONG)));
    }

    @Override
    public void takesAndFallsSilent() {
        takes(okJson(yes()).withFixedDelay(TOO_LONG));
    }

    @Override
    public void takesAndCutsItsAnswer() {
        takes(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @Override
    public void isGone() {
        web.stop();
    }

    @Override
    public Set<Status> reportable() {
        return Set.of();
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        throw new UnsupportedOperationException("It reports nothing");
    }

    /** Calls the provider's webhook as the application does. */
    public Report calls(Map<String, String> headers, String body) {
        var report = ((Reporting) provider()).read(new Call("POST", Map.of(), headers, body.getBytes(UTF_8)));
        if (report instanceof Report.Told more) {
            told.keep(more);
        }
        return report;
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        provider().close();
        web.stop();
    }
}
