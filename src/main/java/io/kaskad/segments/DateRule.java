package io.kaskad.segments;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;

/**
 * When an event comes with the days, by the customer's calendar.
 *
 * @param event what the event is called
 * @param subject the attribute that has the date; for {@link Kind#SILENCE} the event that has not come
 * @param days how many days after the date, or since the last event; negative for days before the date
 * @param at from which time of the day on, by the customer's clock
 */
public record DateRule(
        @NotBlank @Size(max = 200) String event,
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String subject,
        @Min(-365) @Max(3650) int days,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "10:00")
        LocalTime at) {

    /** What days it comes on. */
    @Schema(name = "DateRuleKind", enumAsRef = true)
    public enum Kind {
        /** Once, for the date itself. */
        DATE,
        /** Each year, for its day and month. */
        ANNIVERSARY,
        /** When the customer has not done something for so many days. */
        SILENCE
    }
}
