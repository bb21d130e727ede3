package io.kaskad.channels.infobip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Money;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what Infobip reports: deliveries, what was seen, and what customers write. What it does not know it leaves out. */
final class Reports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();
    private static final int DELIVERED_TO_OPERATOR = 2;

    /** Unknown subscriber, not provisioned for SMS, deactivated. */
    private static final Set<Integer> NOBODY = Set.of(1, 568, 3041);
    /** Absent (twice), busy, memory full. */
    private static final Set<Integer> NOT_NOW = Set.of(6, 27, 31, 256);
    /** By the customer (twice), by the operator's do-not-disturb list, by the account's own list. */
    private static final Set<Integer> UNWANTED = Set.of(573, 603, 2050, 2052);

    private final String provider;
    private final Clock clock;

    Reports(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    Report read(byte[] body) {
        try {
            return read(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return new Report.Malformed("It is no JSON.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Report read(JsonNode report) {
        var receipts = new ArrayList<Receipt>();
        var heard = new ArrayList<Heard>();
        for (var result : report.path("results")) {
            if (id(result).isEmpty()) {
                continue;
            }
            if (result.hasNonNull("receivedAt")) {
                add(heard, heard(result));
            } else if (result.hasNonNull("seenAt")) {
                receipts.add(seen(result));
            } else {
                add(receipts, delivery(result));
            }
        }
        return new Report.Told(receipts, heard, null);
    }

    private static <T> void add(ArrayList<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static String id(JsonNode result) {
        return id(result, "messageId");
    }

    /** Empty for what is none, or what no database keeps. */
    private static String id(JsonNode result, String field) {
        var id = result.path(field).asText("");
        return id.matches("[\\x21-\\x7E]{1,200}") ? id : "";
    }

    private Receipt seen(JsonNode result) {
        return receipt(result, id(result) + ":SEEN", Status.OPENED, time(result, "seenAt"), null, null);
    }

    private @Nullable Receipt delivery(JsonNode result) {
        var status = status(result.path("status"));
        if (status == null) {
            return null;
        }
        var error = result.path("error").path("id").asInt();
        var cause = status == Status.DELIVERED || status == Status.SENT ? null : cause(error);
        return receipt(
                result,
                id(result) + ":" + result.path("status").path("id").asInt() + ":" + error,
                cause == Cause.HARD ? Status.BOUNCED : status,
                time(result, "doneAt"),
                cause,
                cost(result, status));
    }

    private static @Nullable Status status(JsonNode status) {
        return switch (status.path("groupName").asText()) {
            case "DELIVERED" -> status.path("id").asInt() == DELIVERED_TO_OPERATOR ? Status.SENT : Status.DELIVERED;
            case "EXPIRED" -> Status.EXPIRED;
            case "UNDELIVERABLE", "REJECTED" -> Status.FAILED;
            default -> null;
        };
    }

    private static @Nullable Cause cause(int error) {
        if (NOBODY.contains(error)) {
            return Cause.HARD;
        }
        if (UNWANTED.contains(error)) {
            return Cause.BLOCKED;
        }
        return NOT_NOW.contains(error) ? Cause.SOFT : null;
    }

    private Receipt receipt(
            JsonNode result, String receiptId, Status status, Instant at, @Nullable Cause cause, @Nullable Money cost) {
        var ours = ours(id(result));
        return new Receipt(provider, receiptId, ours, ours == null ? id(result) : null, status, at, cause, cost);
    }

    /** Our id stays right where the answer to the message was lost. */
    private static @Nullable UUID ours(String id) {
        try {
            return id.length() == 36 ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What is delivered is never for nothing: a price of zero is one that the account does not show. */
    private static @Nullable Money cost(JsonNode result, Status status) {
        var price = result.path("price").path("pricePerMessage");
        var currency = result.path("price").path("currency").asText();
        var hidden = price.decimalValue().signum() == 0 && (status == Status.DELIVERED || status == Status.SENT);
        if (!price.isNumber() || !currency.matches("[A-Z]{3}") || hidden) {
            return null;
        }
        var count = result.path("messageCount").asInt(result.path("smsCount").asInt(1));
        return new Money(price.decimalValue().multiply(BigDecimal.valueOf(Math.max(1, count))), currency);
    }

    private @Nullable Heard heard(JsonNode result) {
        var viber = result.path("message").isObject();
        var text = viber ? result.path("message").path("text") : result.path("text");
        var from = result.path("from").asText();
        if (!text.isTextual() || text.asText().isBlank() || !from.matches("\\+?\\d{7,15}")) {
            return null;
        }
        var repliesTo = id(result, "pairedMessageId");
        return new Heard(
                provider,
                id(result),
                viber ? Channel.VIBER : Channel.SMS,
                from.startsWith("+") ? from : "+" + from,
                Heard.What.WROTE,
                text.asText().replace("\0", ""),
                repliesTo.isEmpty() ? null : repliesTo,
                time(result, "receivedAt"));
    }

    private Instant time(JsonNode result, String field) {
        try {
            return OffsetDateTime.parse(result.path(field).asText(), TIME).toInstant();
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }
}
