package io.kaskad.channels.viberbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome.Answered;
import io.kaskad.channels.http.Request;
import io.kaskad.channels.http.Signature;
import io.kaskad.shared.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes through a bot (https://developers.viber.com/docs/api/rest-bot-api). */
final class ViberProvider implements Provider, Reporting {

    /** Written in a session that the customer began, or within the month's free messages. */
    private static final Set<Integer> FREE = Set.of(1, 2);

    private final String name;
    private final ViberSettings settings;
    private final HttpCaller http;
    private final ViberCallbacks callbacks;
    private final Clock clock;

    ViberProvider(String name, ViberSettings settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.http = new HttpCaller(settings.timeout());
        this.callbacks = new ViberCallbacks(name, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.VIBERBOT);
    }

    @Override
    public int concurrency() {
        return HttpCaller.USUAL_CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var token = Map.of("X-Viber-Auth-Token", settings.token());
        var letter = Json.write(ViberLetter.of(message, settings));
        return HttpVerdict.bySaid(http.post(Request.json(settings.sending(), token, letter)), clock, this::said);
    }

    /** The status of HTTP is always 200; what counts stands in the body. */
    private Optional<Handover> said(Answered answer) {
        var said = answer.json();
        var status = said.path("status");
        if (!answer.ok() || !status.isIntegralNumber()) {
            return Optional.empty();
        }
        return status.asInt() == 0
                ? ViberCallbacks.token(said).map(token -> new Handover.Accepted(token, cost(said)))
                : Optional.of(ViberVerdict.on(status.asInt()));
    }

    private @Nullable Money cost(JsonNode said) {
        return FREE.contains(said.path("billing_status").asInt())
                ? new Money(BigDecimal.ZERO, settings.currency())
                : null;
    }

    @Override
    public Report read(Call call) {
        var signature = Signature.of(call.body(), settings.token());
        return Signature.same(
                        signature, call.header("X-Viber-Content-Signature").orElse(null))
                ? callbacks.read(call.json())
                : new Report.Forged();
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "ViberProvider[" + name + "]";
    }
}
