package io.kaskad.support.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaskad.cascades.web.RunView;
import io.kaskad.cascades.web.RunViews;
import io.kaskad.channels.Money;
import io.kaskad.messaging.web.MessageView;
import io.kaskad.shared.Refused;
import io.kaskad.support.Occasion;
import io.kaskad.support.Timelines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private final Timelines timelines;
    private final RunViews views;

    TimelineController(Timelines timelines, RunViews views) {
        this.timelines = timelines;
        this.views = views;
    }

    record TimelineView(
            @JsonUnwrapped RunView run,
            List<Occasion> timeline,
            List<MessageView> messages,
            @Nullable Money cost) {}

    @GetMapping("/api/runs/{id}")
    TimelineView find(@PathVariable String id) {
        return timelines
                .of(id)
                .map(told -> new TimelineView(
                        views.of(told.run()),
                        told.occasions(),
                        told.messages().stream().map(MessageView::of).toList(),
                        told.cost()))
                .orElseThrow(() -> Refused.notFound("run", id));
    }
}
