package io.kaskad.channels.telegram;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome;
import io.kaskad.channels.http.Outcome.Answered;
import io.kaskad.channels.http.Request;
import io.kaskad.channels.http.Signature;
import io.kaskad.shared.Json;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes through a bot (https://core.telegram.org/bots/api). Telegram never says whether a message has arrived. */
final class TelegramProvider implements Provider, Reporting {

    private final String name;
    private final TelegramSettings settings;
    private final HttpCaller http;
    private final TelegramIds ids;
    private final RecentChats recent;
    private final TelegramUpdates updates;
    private final Clock clock;

    TelegramProvider(String name, TelegramSettings settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.http = new HttpCaller(settings.timeout());
        this.ids = new TelegramIds(settings.token());
        this.recent = new RecentChats(clock);
        this.updates = new TelegramUpdates(name, ids, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.TELEGRAM);
    }

    @Override
    public int concurrency() {
        return HttpCaller.USUAL_CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var first = post(message, message.address());
        var outcome = movedTo(first).map(chat -> post(message, chat)).orElse(first);
        return HttpVerdict.bySaid(outcome, clock, answer -> said(answer, message.address()));
    }

    private Outcome post(OutboundMessage message, String chat) {
        var letter = TelegramLetter.of(message.text(), chat);
        return http.post(Request.json(settings.method(letter.method()), Map.of(), Json.write(letter.parameters())));
    }

    /** A group that has become a supergroup has another address; nothing was taken at the old one. */
    private static Optional<String> movedTo(Outcome outcome) {
        return outcome instanceof Answered answer && answer.status() == 400
                ? Optional.of(answer.json().at("/parameters/migrate_to_chat_id").asText())
                        .filter(chat -> !chat.isEmpty())
                : Optional.empty();
    }

    private Optional<Handover> said(Answered answer, String chat) {
        if (!answer.ok()) {
            return TelegramVerdict.on(answer, recent.has(chat));
        }
        recent.wroteTo(chat);
        return ids.of(answer.json().path("result")).map(Handover.Accepted::new);
    }

    @Override
    public Report read(Call call) {
        var given = call.header("X-Telegram-Bot-Api-Secret-Token").orElse(null);
        return settings.webhookSecret() != null && Signature.same(settings.webhookSecret(), given)
                ? updates.read(call.json())
                : new Report.Forged();
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "TelegramProvider[" + name + "]";
    }
}
