package io.kaskad.campaigns;

import io.kaskad.campaigns.Campaign.To;
import io.kaskad.segments.Condition;
import io.kaskad.segments.Lists;
import io.kaskad.segments.Segments;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says what those have in common whom a campaign is for. */
@Component
class Addressing {

    private final Segments segments;
    private final Lists lists;

    Addressing(Segments segments, Lists lists) {
        this.segments = segments;
        this.lists = lists;
    }

    /** Refused with 404 if there is no such segment or list. */
    Condition condition(To to) {
        return to.segment() == null
                ? new Condition.OfList(
                        lists.get(Objects.requireNonNull(to.list())).id())
                : segments.get(to.segment()).condition();
    }
}
