package io.kaskad.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Money;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.http.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Meta reports of our number: many things in one call, in no order, and again for a week. Each item stands for
 * itself; what it does not know it leaves out.
 */
final class WhatsAppReports {

    private static final int UNDELIVERABLE = 131026;

    private static final Set<String> WITHOUT_WORDS =
            Set.of("audio", "contacts", "document", "image", "location", "order", "sticker", "video");

    private final String provider;
    private final WhatsAppSettings settings;
    private final WhatsAppIds ids;
    private final Clock clock;

    WhatsAppReports(String provider, WhatsAppSettings settings, WhatsAppIds ids, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    Report read(JsonNode call) {
        if (!call.path("object").asText().equals("whatsapp_business_account")) {
            return new Report.Malformed("It is no report about a WhatsApp account.");
        }
        return new Report.Told(each(call, "statuses", this::receipt), each(call, "messages", this::heard), null);
    }

    private <T> List<T> each(JsonNode call, String what, Function<JsonNode, Optional<T>> reader) {
        return items(call.path("entry"))
                .flatMap(entry -> items(entry.path("changes")))
                .map(change -> change.path("value"))
                .filter(this::isOurs)
                .flatMap(value -> items(value.path(what)))
                .map(reader)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** One address of ours may hear of all numbers of an account. */
    private boolean isOurs(JsonNode value) {
        return value.at("/metadata/phone_number_id").asText().equals(settings.phoneNumberId());
    }

    private Optional<Receipt> receipt(JsonNode item) {
        return ids.of(item.path("id"))
                .flatMap(id -> status(item)
                        .map(status -> new Receipt(
                                provider,
                                id + ":" + item.path("status").asText(),
                                ours(item.path("biz_opaque_callback_data").asText()),
                                id,
                                status,
                                Times.ofSeconds(item.path("timestamp"), clock),
                                status == Status.BOUNCED ? Cause.SOFT : null,
                                cost(item.path("pricing")))));
    }

    /** Whom WhatsApp cannot reach today may install it tomorrow. */
    private static Optional<Status> status(JsonNode item) {
        return Optional.ofNullable(
                switch (item.path("status").asText()) {
                    case "sent" -> Status.SENT;
                    case "delivered" -> Status.DELIVERED;
                    case "read" -> Status.OPENED;
                    case "failed" ->
                        item.at("/errors/0/code").asInt() == UNDELIVERABLE ? Status.BOUNCED : Status.FAILED;
                    default -> null;
                });
    }

    private static @Nullable UUID ours(String data) {
        try {
            return UUID.fromString(data);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Meta says no prices, only that there is none. */
    private @Nullable Money cost(JsonNode pricing) {
        return pricing.path("billable").asBoolean(true) ? null : new Money(BigDecimal.ZERO, settings.currency());
    }

    private Optional<Heard> heard(JsonNode message) {
        var number = message.path("from").asText();
        var type = message.path("type").asText();
        var text = text(message, type);
        if (!number.matches("\\d{5,15}") || text == null && !WITHOUT_WORDS.contains(type)) {
            return Optional.empty();
        }
        return ids.of(message.path("id"))
                .map(id -> new Heard(
                        provider,
                        id,
                        Channel.WHATSAPP,
                        "+" + number,
                        What.WROTE,
                        text,
                        ids.of(message.at("/context/id")).orElse(null),
                        Times.ofSeconds(message.path("timestamp"), clock)));
    }

    private static @Nullable String text(JsonNode message, String type) {
        var said = message.path(type);
        return switch (type) {
            case "text" -> said.path("body").asText(null);
            case "button" -> said.path("text").asText(null);
            case "interactive" ->
                said.at("/button_reply/title")
                        .asText(said.at("/list_reply/title").asText(null));
            default -> said.path("caption").asText(null);
        };
    }
}
