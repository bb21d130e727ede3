package io.kaskad.webhooks;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunsChanged;
import io.kaskad.channels.Money;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.MessagesChanged;
import io.kaskad.shared.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in ids, enums and numbers: no address and no text is among it.
 *
 * @param at when it happened
 * @param data what else there is to know, by names that docs/webhooks.md explains
 */
record Fact(FactType type, Instant at, Map<String, @Nullable Object> data) {

    static Stream<Fact> of(MessagesChanged changed) {
        return changed.messages().stream().flatMap(Fact::of);
    }

    private static Stream<Fact> of(Message message) {
        return message.news().entrySet().stream()
                .flatMap(news ->
                        FactType.of(news.getKey())
                                .map(type -> new Fact(type, news.getValue(), data(message)))
                                .stream());
    }

    static Stream<Fact> of(RunsChanged changed) {
        return Stream.concat(
                changed.begun().stream().map(run -> new Fact(FactType.RUN_STARTED, run.startedAt(), data(run))),
                changed.ended().stream()
                        .map(run -> new Fact(FactType.RUN_ENDED, Objects.requireNonNull(run.endedAt()), data(run))));
    }

    static Fact test(Instant now) {
        return new Fact(FactType.WEBHOOK_TEST, now, Map.of());
    }

    private static Map<String, @Nullable Object> data(Message message) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("message", message.id().toString());
        data.put("run", message.run());
        data.put("cascade", message.cascade());
        data.put("version", message.version());
        data.put("element", message.element());
        data.put("customer", message.customer());
        data.put("channel", message.channel().key());
        data.put("provider", message.provider());
        data.put("template", message.template());
        data.put("topic", message.topic());
        data.put("status", message.status().name());
        data.put("reason", message.reason() == null ? null : message.reason().name());
        data.put("late", message.late());
        data.put("cost", message.cost() == null ? null : data(message.cost()));
        data.put("times", times(message));
        return data;
    }

    private static Map<String, Object> data(Money cost) {
        return Map.of("amount", cost.amount(), "currency", cost.currency());
    }

    private static Map<String, String> times(Message message) {
        var times = new TreeMap<String, String>();
        message.times().forEach((status, at) -> times.put(status.name(), at.toString()));
        return times;
    }

    private static Map<String, @Nullable Object> data(Run run) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("run", run.id());
        data.put("cascade", run.cascade());
        data.put("version", run.version());
        data.put("customer", run.customer());
        data.put("event", run.trigger().event());
        data.put("state", run.state().name());
        data.put("outcome", run.outcome());
        data.put("startedAt", run.startedAt().toString());
        data.put("endedAt", run.endedAt() == null ? null : run.endedAt().toString());
        return data;
    }

    /** As the specification has it. */
    String payload() {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", type.key());
        payload.put("timestamp", at.toString());
        payload.put("data", data);
        return Json.write(payload);
    }
}
