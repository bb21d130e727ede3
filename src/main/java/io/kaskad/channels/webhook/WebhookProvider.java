package io.kaskad.channels.webhook;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome.Answered;
import io.kaskad.channels.http.PublicAddresses;
import io.kaskad.channels.http.WebhookSeal;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Posts messages signed as Standard Webhooks has it (https://www.standardwebhooks.com), and is told the same way what became of them. */
final class WebhookProvider implements Provider, Reporting {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final String name;
    private final WebhookSettings settings;
    private final WebhookSeal seal;
    private final HttpCaller http;
    private final Clock clock;

    WebhookProvider(String name, WebhookSettings settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.seal = new WebhookSeal(settings.secret());
        this.http = new HttpCaller(
                settings.timeout(),
                HttpCaller.USUAL_CONCURRENCY,
                new PublicAddresses(
                        settings.privateHost() ? Set.of(settings.url().getHost().toLowerCase(Locale.ROOT)) : Set.of()));
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return settings.channels();
    }

    @Override
    public int concurrency() {
        return HttpCaller.USUAL_CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var id = message.id().toString();
        var request = seal.sealed(settings.url(), id, clock.instant(), Wording.of(message, clock.instant()));
        return HttpVerdict.on(http.post(request), clock, answer -> judged(answer, id));
    }

    private static Handover judged(Answered answer, String id) {
        var detail = "The receiver answered " + answer.status() + ".";
        if (answer.ok()) {
            return new Handover.Accepted(id);
        }
        return switch (answer.status()) {
            case 404, 405, 410 -> new Handover.NeedsPerson(detail);
            case 400, 413, 415, 422 -> new Handover.Rejected(detail);
            default -> new Handover.TryLater(LATER, detail);
        };
    }

    @Override
    public Report read(Call call) {
        return seal.isOn(call) ? Reports.of(name, call) : new Report.Forged();
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "WebhookProvider[" + name + "]";
    }
}
