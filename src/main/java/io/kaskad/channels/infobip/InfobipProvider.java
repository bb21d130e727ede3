package io.kaskad.channels.infobip;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Request;
import io.kaskad.channels.sms.SmsText;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands SMS and Viber messages to Infobip. */
final class InfobipProvider implements Provider, Reporting {

    private static final int AT_ONCE = 50;

    private final String name;
    private final InfobipSettings settings;
    private final Payload payload;
    private final Seal seal;
    private final Reports reports;
    private final HttpCaller caller;
    private final Clock clock;
    private final Map<String, String> headers;
    private final URI sms;
    private final URI viber;

    /** @param publicUrl where Infobip reaches us, without a slash at the end; null if it has to be told by its own settings */
    InfobipProvider(String name, InfobipSettings settings, @Nullable String publicUrl, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.seal = new Seal(name, settings);
        this.payload = new Payload(
                settings,
                publicUrl == null ? null : publicUrl + "/webhooks/" + name + "?" + Seal.TOKEN + "=" + seal.token());
        this.reports = new Reports(name, clock);
        this.caller = new HttpCaller(settings.timeout(), AT_ONCE);
        this.clock = clock;
        this.headers = Map.of("Authorization", "App " + settings.apiKey(), "Accept", "application/json");
        var base = settings.url().toString().replaceAll("/+$", "");
        this.sms = URI.create(base + "/sms/3/messages");
        this.viber = URI.create(base + "/viber/2/messages");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        var channels = EnumSet.noneOf(Channel.class);
        if (settings.smsSender() != null) {
            channels.add(Channel.SMS);
        }
        if (settings.viberSender() != null) {
            channels.add(Channel.VIBER);
        }
        return channels;
    }

    @Override
    public int concurrency() {
        return AT_ONCE;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var id = message.id().toString();
        var now = clock.instant();
        if (message.channel() == Channel.VIBER) {
            var outcome = caller.post(Request.json(viber, headers, payload.viber(message, now)));
            return HttpVerdict.on(outcome, clock, answered -> Answer.on(answered, id, 1));
        }
        var outcome = caller.post(Request.json(sms, headers, payload.sms(message, now)));
        var parts = SmsText.of(message.text().body()).parts().size();
        return HttpVerdict.on(outcome, clock, answered -> Answer.on(answered, id, parts));
    }

    @Override
    public Report read(Call call) {
        return seal.on(call) ? reports.read(call.body()) : new Report.Forged();
    }

    @Override
    public void close() {
        caller.close();
    }

    /** Says nothing of what has to be kept secret. */
    @Override
    public String toString() {
        return "InfobipProvider[" + name + ", " + settings + "]";
    }
}
