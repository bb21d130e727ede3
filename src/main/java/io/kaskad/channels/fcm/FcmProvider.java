package io.kaskad.channels.fcm;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome.Answered;
import io.kaskad.channels.http.Request;
import io.kaskad.shared.Json;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends notifications (https://firebase.google.com/docs/reference/fcm/rest/v1). Google never says what became of one. */
final class FcmProvider implements Provider {

    private final String name;
    private final URI sending;
    private final HttpCaller http;
    private final AccessTokens tokens;
    private final Clock clock;

    FcmProvider(String name, FcmSettings settings, Clock clock) {
        this.name = name;
        this.sending = settings.sending();
        this.http = new HttpCaller(settings.timeout());
        this.tokens = new AccessTokens(settings.account(), sending, settings.timeout());
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PUSH);
    }

    @Override
    public int concurrency() {
        return HttpCaller.USUAL_CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        return tokens.with(headers -> handOver(message, headers));
    }

    private Handover handOver(OutboundMessage message, Map<String, String> headers) {
        var letter = Json.write(FcmLetter.of(message, clock));
        return HttpVerdict.bySaid(http.post(Request.json(sending, headers, letter)), clock, this::said);
    }

    private Optional<Handover> said(Answered answer) {
        return answer.ok() ? taken(answer) : FcmVerdict.on(answer, clock);
    }

    /** The name of a message is {@code projects/<project>/messages/<id>}. */
    private static Optional<Handover> taken(Answered answer) {
        var name = answer.json().path("name").asText();
        var id = name.substring(name.lastIndexOf('/') + 1);
        return id.isBlank() ? Optional.empty() : Optional.of(new Handover.Accepted(id));
    }

    @Override
    public void close() {
        http.close();
        tokens.close();
    }

    @Override
    public String toString() {
        return "FcmProvider[" + name + "]";
    }
}
