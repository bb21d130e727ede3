package io.kaskad.campaigns.web;

import io.kaskad.campaigns.Campaign;
import io.kaskad.campaigns.Launch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and where it stands.
 *
 * @param launches the latest, newest first
 */
@Schema(name = "Campaign")
record CampaignView(
        String id,
        String name,
        String cascade,
        @Nullable String segment,
        @Nullable String list,
        Map<String, Object> properties,
        ScheduleBody schedule,
        int heldOutPercent,
        @Nullable Integer perMinute,
        int version,
        Instant updatedAt,
        String updatedBy,
        Status status,
        List<LaunchView> launches) {

    /** Where a campaign stands as a whole. */
    @Schema(name = "CampaignStatus", enumAsRef = true)
    enum Status {
        /** It has not been started. */
        DRAFT,
        PLANNED,
        RUNNING,
        PAUSED,
        DONE,
        STOPPED,
        FAILED
    }

    static CampaignView of(Campaign campaign, List<LaunchView> launches) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.cascade(),
                campaign.to().segment(),
                campaign.to().list(),
                campaign.properties(),
                ScheduleBody.of(campaign.schedule()),
                campaign.pace().heldOutPercent(),
                campaign.pace().perMinute(),
                campaign.version(),
                campaign.updatedAt(),
                campaign.updatedBy(),
                status(launches),
                launches);
    }

    /** What is under way counts more than what is planned, and that more than what is over. */
    private static Status status(List<LaunchView> launches) {
        var goingOn =
                launches.stream().filter(launch -> launch.state().goesOn()).toList();
        if (goingOn.stream().anyMatch(LaunchView::paused)) {
            return Status.PAUSED;
        }
        if (goingOn.stream().anyMatch(launch -> launch.state() != Launch.State.PLANNED)) {
            return Status.RUNNING;
        }
        if (!goingOn.isEmpty()) {
            return Status.PLANNED;
        }
        return launches.isEmpty()
                ? Status.DRAFT
                : Status.valueOf(launches.get(0).state().name());
    }
}
