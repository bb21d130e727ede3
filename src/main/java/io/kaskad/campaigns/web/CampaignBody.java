package io.kaskad.campaigns.web;

import io.kaskad.campaigns.Campaign;
import io.kaskad.campaigns.Campaign.Pace;
import io.kaskad.campaigns.Campaign.To;
import io.kaskad.campaigns.Schedule;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign to make or to change.
 *
 * @param segment whom it is for; or {@code list}
 * @param properties what the cascade gets as those of its start event
 * @param schedule as soon as it is started, if it is left out
 * @param heldOutPercent how many of a hundred get nothing
 * @param perMinute how many runs to start in a minute; as many as providers take, if it is left out
 * @param version the one that was changed; left out for a new campaign
 */
@Schema(name = "CampaignToSave")
record CampaignBody(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 255) String cascade,
        @Nullable @Size(max = 100) String segment,
        @Nullable @Size(max = 100) String list,
        @Nullable Map<String, Object> properties,
        @Nullable @Valid ScheduleBody schedule,
        @Nullable @Min(0) @Max(50) Integer heldOutPercent,
        @Nullable @Min(1) @Max(1_000_000) Integer perMinute,
        @Nullable Integer version) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,79}";

    Campaign checked(String id, String by) {
        if (!id.matches(ID)) {
            throw Refused.invalid(
                    "A campaign's id has up to 80 Latin letters, digits, dots, dashes and underscores, and begins with a letter or a digit.");
        }
        return new Campaign(
                id,
                name,
                cascade,
                new To(segment, list),
                properties == null ? Map.of() : properties,
                schedule == null ? Schedule.NOW : schedule.checked(),
                new Pace(heldOutPercent == null ? 0 : heldOutPercent, perMinute),
                0,
                Instant.EPOCH,
                by);
    }
}
