package io.kaskad.channels;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * On what terms a provider carries messages, as {@code kaskad.providers.<name>} says it beside the settings of its kind.
 *
 * @param order who goes first on a channel that several carry: the lowest; others stand in while it is out of order
 * @param share how much of a channel it gets beside others of the same order
 * @param rate how many messages it takes in a {@code per}, all nodes together; null for as many as it likes
 * @param prices of a part by the beginning of the number, without plus: {@code 7=2.40}, {@code 375=3}; {@code any} for the rest
 * @param currency ISO 4217
 */
public record Terms(
        @DefaultValue("1") int order,
        @DefaultValue("1") int share,
        @Nullable Integer rate,
        @DefaultValue("1s") Duration per,
        @DefaultValue Map<String, BigDecimal> prices,
        @DefaultValue("RUB") String currency) {

    private static final String ANY = "any";

    public static final Terms USUAL = new Terms(1, 1, null, Duration.ofSeconds(1), Map.of(), "RUB");

    public Terms {
        if (order < 1 || order > 100) {
            throw new IllegalArgumentException("order must be between 1 and 100.");
        }
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("share must be between 1 and 100.");
        }
        if (rate != null && rate < 1) {
            throw new IllegalArgumentException("rate must be 1 or more.");
        }
        if (per.compareTo(Duration.ofMillis(100)) < 0 || per.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("per must be between 100ms and 1d.");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code such as RUB.");
        }
        prices = Map.copyOf(new HashMap<>(prices));
        prices.forEach((prefix, price) -> {
            if (!prefix.matches("any|[1-9]\\d{0,14}") || price.signum() < 0) {
                throw new IllegalArgumentException(
                        "prices must be named by the beginning of numbers, without plus, or any; and not be negative.");
            }
        });
    }

    /** What so many parts cost to this address; null if no price is known. The longest beginning counts. */
    public @Nullable Money cost(String address, int parts) {
        var number = address.startsWith("+") ? address.substring(1) : "";
        for (int length = number.length(); length > 0; length--) {
            var price = prices.get(number.substring(0, length));
            if (price != null) {
                return times(price, parts);
            }
        }
        var any = prices.get(ANY);
        return any == null ? null : times(any, parts);
    }

    private Money times(BigDecimal price, int parts) {
        return new Money(price.multiply(BigDecimal.valueOf(parts)), currency);
    }
}
