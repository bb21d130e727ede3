package io.kaskad.cascades;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.cascades.Entries.Entry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may enter a cascade again.
 *
 * @param within how long after an entry there is no other; null unless the rule is {@link Rule#NOT_WITHIN}
 * @param key the property of the start event for each value of which the rule holds apart; null if it holds for the customer
 */
public record Reentry(
        Rule rule,
        @Nullable TemporalAmount within,
        @Nullable String key) {

    /** As often as there is a reason to. */
    public static final Reentry ALWAYS = new Reentry(Rule.ALWAYS, null, null);

    private static final Pattern DATES = Pattern.compile("P(?=\\d)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,5}D)?");
    private static final Pattern TIMES = Pattern.compile("P(\\d{1,5}D)?T(?=\\d)(\\d{1,5}H)?(\\d{1,5}M)?(\\d{1,8}S)?");

    /** What it goes by. */
    public enum Rule {
        ALWAYS,
        ONCE,
        NOT_WHILE_RUNNING,
        NOT_WITHIN
    }

    /** Reads {@code always}, {@code once}, {@code not-while-running}, or a time such as {@code P7D}, {@code PT12H}, {@code P1M}. */
    public static Optional<Reentry> read(String text, @Nullable String key) {
        return switch (text) {
            case "always" -> Optional.of(ALWAYS);
            case "once" -> Optional.of(new Reentry(Rule.ONCE, null, key));
            case "not-while-running" -> Optional.of(new Reentry(Rule.NOT_WHILE_RUNNING, null, key));
            default -> span(text).map(within -> new Reentry(Rule.NOT_WITHIN, within, key));
        };
    }

    private static Optional<TemporalAmount> span(String text) {
        if (DATES.matcher(text).matches()) {
            return Optional.<TemporalAmount>of(Period.parse(text)).filter(span -> !span.equals(Period.ZERO));
        }
        return TIMES.matcher(text).matches()
                ? Optional.<TemporalAmount>of(Duration.parse(text)).filter(span -> !span.equals(Duration.ZERO))
                : Optional.empty();
    }

    /** What is kept of the value the rule is about: no more than it takes to tell it from others, for it may be personal. */
    String keyOf(Map<String, Object> properties) {
        var value = key == null ? null : properties.get(key);
        return value == null ? "" : hash(String.valueOf(value));
    }

    private static String hash(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why nobody enters who has entered like this. */
    Optional<String> refusal(Entry entry, Instant now) {
        return switch (rule) {
            case ALWAYS -> Optional.empty();
            case ONCE ->
                Optional.of("The customer has entered this cascade before" + forIt() + ", and enters it only once.");
            case NOT_WHILE_RUNNING ->
                entry.active()
                        ? Optional.of("The customer has not left this cascade yet" + forIt() + ".")
                        : Optional.empty();
            case NOT_WITHIN ->
                Optional.ofNullable(until(entry.at())).filter(now::isBefore).map(this::notBefore);
        };
    }

    private String notBefore(Instant until) {
        return "The customer has entered this cascade lately" + forIt() + ", and may enter it again from " + until
                + " on.";
    }

    private String forIt() {
        return key == null ? "" : " for the same " + key;
    }

    /** Until when an entry has to be remembered; null for good. */
    @Nullable
    Instant until(Instant entered) {
        return within == null
                ? null
                : entered.atZone(ZoneOffset.UTC).plus(within).toInstant();
    }
}
