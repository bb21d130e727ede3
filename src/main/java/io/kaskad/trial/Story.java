package io.kaskad.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt;
import io.kaskad.customers.Consent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person goes through in a cascade, and what should come of it.
 *
 * @param past what the person did before
 * @param then what happens later, in any order
 * @param expect the lines of {@link Played#trace()}; null if nothing is expected yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Story(
        @Valid @NotNull Person customer,
        @Valid @NotNull Start start,
        @Valid @Size(max = 100) @Nullable List<Past> past,
        @Valid @Size(max = 500) @Nullable List<Then> then,
        @Size(max = 2000) @Nullable List<String> expect) {

    public List<Past> allPast() {
        return past == null ? List.of() : past;
    }

    public List<Then> allThen() {
        return then == null ? List.of() : then;
    }

    /**
     * Who it is: a customer there is, or an invented one.
     *
     * @param id of a known customer, whose card is taken then; null for an invented one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            @Size(max = 200) @Nullable String id,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable Map<Channel, String> contacts,
            @Valid @Nullable List<Said> consents,
            @Nullable Map<String, Object> attributes) {}

    /**
     * What the person said about a channel.
     *
     * @param topic null for all topics
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StoryConsent")
    public record Said(@NotNull Channel channel, @Nullable String topic, Consent.@NotNull State state) {}

    /**
     * How it begins.
     *
     * @param at when; null for now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StoryStart")
    public record Start(
            @Nullable Map<String, Object> properties,
            @Nullable OffsetDateTime at) {}

    /**
     * Something the person did before.
     *
     * @param ago how long before the start
     */
    public record Past(
            @NotBlank @Size(max = 200) String event,
            @NotNull Duration ago) {}

    /**
     * One thing that happens: a message becomes something, the person does something, or withdraws a consent.
     *
     * @param step the id of a send step; each message of it becomes what is said
     * @param answer what the person answers, if the message becomes replied
     * @param event what the person does
     * @param withdraws the channel the person wants no more messages on
     * @param after how long after the message's hand-over, or else after the start
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Then(
            @Nullable String step,
            @Nullable Becomes becomes,
            @Size(max = 500) @Nullable String answer,
            @Nullable String event,
            @Nullable Map<String, Object> properties,
            @Nullable Channel withdraws,
            @NotNull Duration after) {

        public boolean makesSense() {
            var kinds = (step == null ? 0 : 1) + (event == null ? 0 : 1) + (withdraws == null ? 0 : 1);
            return kinds == 1
                    && (step == null) == (becomes == null)
                    && (answer == null || becomes == Becomes.REPLIED)
                    && !after.isNegative();
        }
    }

    /** What a message can become. */
    public enum Becomes {
        DELIVERED,
        OPENED,
        CLICKED,
        REPLIED,
        FAILED,
        BOUNCED,
        EXPIRED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Becomes of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A message cannot become \"" + key + "\"."));
        }

        Receipt.Status status() {
            return Receipt.Status.valueOf(name());
        }
    }
}
