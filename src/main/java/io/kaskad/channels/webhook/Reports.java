package io.kaskad.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Call;
import io.kaskad.channels.Money;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the receiver says became of a message: {@code type} is {@code message.} and a status. What we do not know we ignore. */
final class Reports {

    private static final String PREFIX = "message.";

    private Reports() {}

    static Report of(String provider, Call call) {
        var said = call.json();
        var status = status(said.path("type").asText());
        if (status.isEmpty()) {
            return Report.Told.NOTHING;
        }
        try {
            var message = UUID.fromString(said.at("/data/messageId").asText());
            var at = Instant.parse(said.path("timestamp").asText());
            return Report.Told.of(List.of(new Receipt(
                    provider,
                    message + " " + status.get(),
                    message,
                    null,
                    status.get(),
                    at,
                    cause(status.get()),
                    cost(said.at("/data/cost")))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Report.Malformed("data.messageId must be the id we gave, and timestamp a time of ISO 8601.");
        }
    }

    private static Optional<Status> status(String type) {
        return Arrays.stream(Status.values())
                .filter(status -> type.equals(PREFIX + status.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable Cause cause(Status status) {
        return status == Status.BOUNCED ? Cause.HARD : null;
    }

    private static @Nullable Money cost(JsonNode cost) {
        var currency = cost.path("currency").asText();
        return currency.matches("[A-Z]{3}") && cost.path("amount").asText().matches("\\d{1,8}(\\.\\d{1,4})?")
                ? new Money(new BigDecimal(cost.path("amount").asText()), currency)
                : null;
    }
}
