package io.kaskad.campaigns;

import static java.util.Comparator.comparing;

import io.kaskad.campaigns.Campaign.To;
import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.Cascades;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.segments.Condition;
import io.kaskad.segments.HeadCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells before a campaign is started whom it is for and by which channels they can be reached. */
@Service
public class PreviewingCampaigns {

    private final Cascades cascades;
    private final Addressing addressing;
    private final HeadCount headCount;

    PreviewingCampaigns(Cascades cascades, Addressing addressing, HeadCount headCount) {
        this.cascades = cascades;
        this.addressing = addressing;
        this.headCount = headCount;
    }

    /**
     * Whom it is for now.
     *
     * @param sample some of them
     * @param reach what the cascade sends, and who can get it
     */
    @Schema(name = "CampaignPreview")
    public record Preview(long people, List<String> sample, List<Reach> reach) {}

    /**
     * A message of the cascade.
     *
     * @param topic null for the channel as such
     * @param people who have an address that can be used and have agreed as far as that is needed
     */
    @Schema(name = "CampaignReach")
    public record Reach(Channel channel, @Nullable String topic, long people) {}

    public Preview preview(String key, To to) {
        var cascade = cascades.get(key);
        var condition = addressing.condition(to);
        var counted = headCount.of(condition);
        var reach = cascade.mailing().sends().stream()
                .sorted(comparing(Cascade.Sending::channel)
                        .thenComparing(Cascade.Sending::topic, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(send -> new Reach(
                        send.channel(),
                        send.topic(),
                        headCount
                                .of(reachable(condition, send, cascade.mailing().promotional()))
                                .count()))
                .toList();
        return new Preview(counted.count(), counted.sample(), reach);
    }

    private static Condition reachable(Condition condition, Cascade.Sending send, boolean promotional) {
        var all = new ArrayList<>(List.of(condition, new Condition.OfContact(send.channel(), true)));
        if (promotional) {
            var topic = send.topic() == null ? Consent.ALL_TOPICS : send.topic();
            all.add(new Condition.OfConsent(send.channel(), topic, Consent.State.GRANTED));
        }
        return new Condition.All(all);
    }
}
