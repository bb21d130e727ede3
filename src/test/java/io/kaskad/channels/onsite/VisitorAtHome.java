package io.kaskad.channels.onsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.channels.site.Deed;
import io.kaskad.channels.site.KeptKeys;
import io.kaskad.channels.site.SignedReports;
import io.kaskad.channels.site.SiteTables;
import io.kaskad.testing.Outbound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A visitor who takes what waits for them. There is nothing between them and us but our own database, so nobody but the address
 * can refuse anything.
 */
final class VisitorAtHome implements Peer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Status, Deed> DEEDS =
            Map.of(Status.DELIVERED, Deed.RECEIVED, Status.OPENED, Deed.SHOWN, Status.CLICKED, Deed.CLICKED);

    private static final SignedReports SOMEBODY_ELSES = SiteTables.signedReports();

    final Visitor visitor = Visitor.showing("a-secret-that-nobody-else-knows").orElseThrow();
    final OnSiteMessages messages;
    private final Told told = new Told();
    private final SignedReports reports;
    private final OnSiteProvider provider;
    private final Channel channel;
    private boolean known = true;

    VisitorAtHome(String vendor, Channel channel) {
        DataSource database = SiteTables.fresh(vendor);
        this.channel = channel;
        this.messages = new OnSiteMessages(database);
        this.reports = new SignedReports(new KeptKeys(database), SiteTables.PUBLIC_URL);
        this.provider = new OnSiteProvider(
                "onsite",
                new OnSiteSettings(List.of("https://shop.example")),
                messages,
                reports,
                told.inbox(),
                told.ear(),
                Clock.systemUTC());
    }

    @Override
    public OnSiteProvider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        return Outbound.message(
                channel, known ? visitor.address() : "nobody", new Text("Заказ", "text " + UUID.randomUUID(), null));
    }

    /** What the script would fetch, as often as it takes to see it all: popups are seen once. */
    @Override
    public List<String> taken() {
        return messages.waiting(List.of(visitor), java.time.Instant.EPOCH, java.time.Instant.now()).stream()
                .map(message -> message.id().toString())
                .toList();
    }

    Stream<JsonNode> waiting() {
        return provider.waiting(visitor).stream().map(VisitorAtHome::read);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> secrets() {
        return List.of("a-secret-that-nobody-else-knows", visitor.address());
    }

    @Override
    public void accepts() {
        known = true;
    }

    @Override
    public void refusesAddress() {
        known = false;
    }

    @Override
    public void throttles() {}

    @Override
    public void refusesCredentials() {}

    @Override
    public void fallsSilent() {}

    @Override
    public void takesAndFallsSilent() {}

    @Override
    public void takesAndCutsItsAnswer() {}

    @Override
    public void isGone() {}

    @Override
    public Set<Status> reportable() {
        return DEEDS.keySet();
    }

    @Override
    public void reports(Handover.Accepted accepted, OutboundMessage message, Status status) {
        report(reports.token("onsite", UUID.fromString(accepted.providerMessageId())), status);
    }

    @Override
    public void isImpersonated(Handover.Accepted accepted, OutboundMessage message, Status status) {
        report(SOMEBODY_ELSES.token("onsite", message.id()), status);
    }

    private void report(String token, Status status) {
        reports.message("onsite", token).ifPresent(id -> provider.reported(id, DEEDS.get(status), ""));
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        provider.close();
    }
}
