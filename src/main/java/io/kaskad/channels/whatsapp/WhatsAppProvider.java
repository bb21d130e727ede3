package io.kaskad.channels.whatsapp;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome.Answered;
import io.kaskad.channels.http.Request;
import io.kaskad.channels.http.Signature;
import io.kaskad.shared.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes from a number of the Cloud API (https://developers.facebook.com/docs/whatsapp/cloud-api). */
final class WhatsAppProvider implements Provider, Reporting {

    private final String name;
    private final WhatsAppSettings settings;
    private final HttpCaller http;
    private final WhatsAppIds ids;
    private final WhatsAppReports reports;
    private final Clock clock;

    WhatsAppProvider(String name, WhatsAppSettings settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.http = new HttpCaller(settings.timeout());
        this.ids = new WhatsAppIds(settings.appSecret());
        this.reports = new WhatsAppReports(name, settings, ids, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WHATSAPP);
    }

    @Override
    public int concurrency() {
        return HttpCaller.USUAL_CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var authorization = Map.of("Authorization", "Bearer " + settings.token());
        var letter = Json.write(WhatsAppLetter.of(message));
        return HttpVerdict.bySaid(
                http.post(Request.json(settings.messages(), authorization, letter)), clock, this::said);
    }

    private Optional<Handover> said(Answered answer) {
        return answer.ok()
                ? ids.of(answer.json().at("/messages/0/id")).map(Handover.Accepted::new)
                : WhatsAppVerdict.on(answer, clock);
    }

    @Override
    public Report read(Call call) {
        if (call.method().equals("GET")) {
            return subscription(call);
        }
        var signature = "sha256=" + Signature.of(call.body(), settings.appSecret());
        return Signature.same(signature, call.header("X-Hub-Signature-256").orElse(null))
                ? reports.read(call.json())
                : new Report.Forged();
    }

    /** Meta asks once whether we want its reports, and wants to read back what it said. */
    private Report subscription(Call call) {
        if (!Signature.same(settings.verifyToken(), call.parameter("hub.verify_token"))) {
            return new Report.Forged();
        }
        var challenge = call.parameter("hub.challenge");
        return challenge != null && challenge.matches("[\\w-]{1,200}")
                ? new Report.Told(List.of(), List.of(), challenge)
                : new Report.Malformed("Meta's challenge is missing.");
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "WhatsAppProvider[" + name + "]";
    }
}
