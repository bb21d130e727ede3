package io.kaskad.channels.sandbox;

import static io.kaskad.channels.Channel.CALL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static io.kaskad.channels.Channel.VIBERBOT;
import static io.kaskad.channels.Channel.WHATSAPP;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sandbox pretends.
 *
 * @param prices a message's price per channel; channels that are not named keep their default
 * @param currency ISO 4217
 */
@ConfigurationProperties("kaskad.sandbox")
record SandboxSettings(
        @DefaultValue Map<Channel, BigDecimal> prices,
        @DefaultValue("RUB") String currency) {

    private static final Map<Channel, BigDecimal> USUAL = Map.of(
            SMS, new BigDecimal("2.40"),
            VIBER, new BigDecimal("1.10"),
            VIBERBOT, new BigDecimal("0.80"),
            WHATSAPP, new BigDecimal("4.00"),
            CALL, new BigDecimal("12.00"));

    SandboxSettings {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("kaskad.sandbox.currency must be an ISO 4217 code such as RUB.");
        }
        var all = new EnumMap<Channel, BigDecimal>(USUAL);
        all.putAll(prices);
        all.forEach((channel, price) -> {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("kaskad.sandbox.prices." + channel.key() + " must not be negative.");
            }
        });
        prices = all;
    }

    /** Null where a message costs nothing. */
    @Nullable
    Money price(Channel channel) {
        var price = prices.get(channel);
        return price == null ? null : new Money(price, currency);
    }
}
