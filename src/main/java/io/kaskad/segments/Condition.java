package io.kaskad.segments;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the members of a segment have in common. Days are whole days of the default time zone, back from now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(name = "all", value = Condition.All.class),
    @Type(name = "any", value = Condition.Any.class),
    @Type(name = "not", value = Condition.Not.class),
    @Type(name = "attribute", value = Condition.OfAttribute.class),
    @Type(name = "list", value = Condition.OfList.class),
    @Type(name = "card", value = Condition.OfCard.class),
    @Type(name = "contact", value = Condition.OfContact.class),
    @Type(name = "consent", value = Condition.OfConsent.class),
    @Type(name = "event", value = Condition.OfEvents.class),
    @Type(name = "message", value = Condition.OfMessages.class)
})
public sealed interface Condition {

    /** Every one of these holds; true of everybody if there is none. */
    @Schema(name = "ConditionAll")
    record All(@NotNull @Size(max = 50) List<@NotNull @Valid Condition> conditions) implements Condition {}

    /** At least one of these holds. */
    @Schema(name = "ConditionAny")
    record Any(
            @ArraySchema(schema = @Schema(ref = "#/components/schemas/Condition")) @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid Condition> conditions)
            implements Condition {}

    /** It does not hold. */
    @Schema(name = "ConditionNot")
    record Not(@NotNull @Valid Condition condition) implements Condition {}

    /**
     * An attribute is such.
     *
     * @param values what it is compared with: one, for {@code in} several, for {@code exists} none; dates as 2026-02-28, for
     *     {@code within-days}, {@code in-days} and {@code anniversary-in-days} a number of days
     */
    @Schema(name = "ConditionAttribute")
    record OfAttribute(
            @NotBlank @Size(max = 200) String name,
            @NotNull Comparison is,
            @NotNull @Size(max = 1000) List<@NotNull String> values)
            implements Condition {}

    /** The customer is in a list that somebody has made by hand. */
    @Schema(name = "ConditionList")
    record OfList(@NotBlank @Size(max = 100) String list) implements Condition {}

    /** Something that every customer has. */
    @Schema(name = "ConditionCard")
    record OfCard(
            @NotNull CardField field,
            @NotNull @Size(min = 1, max = 1000) List<@NotNull String> values) implements Condition {}

    /** The customer can be reached on a channel, or has an address there at all. */
    @Schema(name = "ConditionContact")
    record OfContact(@NotNull Channel channel, boolean usable) implements Condition {}

    /** The customer's word in force on a channel and topic is this. */
    @Schema(name = "ConditionConsent")
    record OfConsent(
            @NotNull Channel channel,
            @NotBlank @Size(max = 100) String topic,
            Consent.@NotNull State state) implements Condition {}

    /**
     * The customer did something, this often or for this much.
     *
     * @param days in the last so many; null for as long as events are kept
     * @param atLeast how often
     * @param sumOf the property whose values are added up; null if they do not matter
     * @param sumAtLeast what they must come to
     */
    @Schema(name = "ConditionEvent")
    record OfEvents(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Min(1) @Max(3650) Integer days,
            @Min(1) @Max(100_000) int atLeast,
            @Nullable @Size(max = 200) String sumOf,
            @Nullable BigDecimal sumAtLeast)
            implements Condition {}

    /**
     * Messages to the customer have come this far.
     *
     * @param cascade which sent them; null for any
     * @param channel by which; null for any
     */
    @Schema(name = "ConditionMessage")
    record OfMessages(
            @NotNull Progress progress,
            @Nullable @Size(max = 255) String cascade,
            @Nullable Channel channel,
            @Nullable @Min(1) @Max(3650) Integer days,
            @Min(1) @Max(1_000) int atLeast)
            implements Condition {}

    /** How attributes are compared. */
    @Schema(name = "AttributeComparison", enumAsRef = true)
    enum Comparison {
        EXISTS,
        EQUALS,
        IN,
        CONTAINS,
        BEGINS,
        LESS,
        AT_MOST,
        AT_LEAST,
        GREATER,
        BEFORE,
        ON,
        AFTER,
        /** A date in the last so many days, today included. */
        WITHIN_DAYS,
        /** The date in so many days; before today if negative. */
        IN_DAYS,
        /** The day and month of the date in so many days, as of a birthday. */
        ANNIVERSARY_IN_DAYS
    }

    /** What every customer has. */
    @Schema(enumAsRef = true)
    enum CardField {
        ID,
        LOCALE,
        TIME_ZONE,
        /** {@code true} or {@code false}. */
        ANONYMOUS,
        /** Known since at most so many days. */
        KNOWN_WITHIN_DAYS
    }

    /** How far a message has come. */
    @Schema(enumAsRef = true)
    enum Progress {
        SENT,
        DELIVERED,
        OPENED,
        CLICKED,
        REPLIED
    }
}
