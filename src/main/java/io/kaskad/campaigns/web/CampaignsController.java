package io.kaskad.campaigns.web;

import static java.util.stream.Collectors.groupingBy;

import io.kaskad.campaigns.Campaign;
import io.kaskad.campaigns.Campaign.To;
import io.kaskad.campaigns.Campaigns;
import io.kaskad.campaigns.Launch;
import io.kaskad.campaigns.LaunchResults;
import io.kaskad.campaigns.LaunchResults.Results;
import io.kaskad.campaigns.Launches;
import io.kaskad.campaigns.LeadingCampaigns;
import io.kaskad.campaigns.PreviewingCampaigns;
import io.kaskad.campaigns.PreviewingCampaigns.Preview;
import io.kaskad.campaigns.Recipients;
import io.kaskad.campaigns.Recipients.Left;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns")
class CampaignsController {

    private final Campaigns campaigns;
    private final Launches launches;
    private final LeadingCampaigns leading;
    private final PreviewingCampaigns previewing;
    private final Recipients recipients;
    private final LaunchResults results;
    private final Clock clock;

    CampaignsController(
            Campaigns campaigns,
            Launches launches,
            LeadingCampaigns leading,
            PreviewingCampaigns previewing,
            Recipients recipients,
            LaunchResults results,
            Clock clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.leading = leading;
        this.previewing = previewing;
        this.recipients = recipients;
        this.results = results;
        this.clock = clock;
    }

    /** Those changed last first, each with its two latest launches. */
    @GetMapping
    Page<CampaignView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        var page = campaigns.list(Cursor.decoded(cursor), Page.limit(limit));
        var latest = launches.latest(page.items().stream().map(Campaign::id).toList()).stream()
                .collect(groupingBy(Launch::campaign));
        return page.map(campaign -> view(campaign, latest.getOrDefault(campaign.id(), List.of())));
    }

    @GetMapping("/{id}")
    CampaignView find(@PathVariable String id) {
        return view(campaigns.get(id), launches.of(id));
    }

    @PutMapping("/{id}")
    CampaignView save(@PathVariable String id, @Valid @RequestBody CampaignBody body, Principal by) {
        return view(leading.save(body.checked(id, by.getName()), body.version()), launches.of(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        leading.remove(id);
    }

    /** Now, or when its schedule says. */
    @PostMapping("/{id}/start")
    CampaignView start(@PathVariable String id, Principal by) {
        leading.start(id, by.getName());
        return find(id);
    }

    @PostMapping("/{id}/pause")
    CampaignView pause(@PathVariable String id) {
        leading.pause(id);
        return find(id);
    }

    @PostMapping("/{id}/resume")
    CampaignView resume(@PathVariable String id) {
        leading.resume(id);
        return find(id);
    }

    /** No more runs are started; with {@code runs}, those that have been started end. */
    @PostMapping("/{id}/stop")
    CampaignView stop(@PathVariable String id, @RequestParam(defaultValue = "false") boolean runs) {
        leading.stop(id, runs);
        return find(id);
    }

    /** Whose runs a launch has not started, in order of their ids. */
    @GetMapping("/{id}/launches/{number}/recipients")
    Page<Left> recipients(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Recipients.State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.decoded(cursor);
        var found =
                recipients.list(launch(id, number).id(), state, after == null ? "" : after.id(), Page.limit(limit) + 1);
        return Page.cut(found, limit, left -> new Cursor(left.dueAt(), left.customer()));
    }

    /** What became of the runs a launch has started. */
    @GetMapping("/{id}/launches/{number}/results")
    Results results(@PathVariable String id, @PathVariable int number) {
        return results.of(launch(id, number));
    }

    /** @param segment whom it is for; or {@code list} */
    @Schema(name = "CampaignToPreview")
    record Previewed(
            @NotBlank String cascade,
            @Nullable String segment,
            @Nullable String list) {}

    /** Whom a campaign would be for, and by which channels they can be reached. */
    @PostMapping("/preview")
    Preview preview(@Valid @RequestBody Previewed body) {
        return previewing.preview(body.cascade(), new To(body.segment(), body.list()));
    }

    private Launch launch(String id, int number) {
        return launches.find(id, number).orElseThrow(() -> Refused.notFound("launch", id + "/" + number));
    }

    private CampaignView view(Campaign campaign, List<Launch> latest) {
        var now = clock.instant();
        return CampaignView.of(
                campaign,
                latest.stream()
                        .map(launch -> LaunchView.of(launch, lastDue(launch), now))
                        .toList());
    }

    private @Nullable Instant lastDue(Launch launch) {
        return launch.state() == Launch.State.STARTING
                ? recipients.lastDue(launch.id()).orElse(null)
                : null;
    }
}
