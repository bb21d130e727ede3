package io.kaskad.trial;

import io.kaskad.cascades.Mark;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Trails;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.support.Occasion;
import io.kaskad.support.Occasion.Kind;
import io.kaskad.support.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what came of a story: what the support page tells of a run, with the texts and with what the story says. */
final class Telling {

    /** The run's own lines tell no more than the outcome does; and what is queued leaves at once. */
    private static final Set<Kind> LEFT_OUT = Set.of(Kind.RUN_STARTED, Kind.MESSAGE_QUEUED);

    /** What one transaction does carries the same time; these led to the rest of it. */
    private static final Set<String> CAUSES = Stream.of(
                    Kind.MESSAGE_DELIVERED,
                    Kind.MESSAGE_OPENED,
                    Kind.MESSAGE_CLICKED,
                    Kind.MESSAGE_REPLIED,
                    Kind.MESSAGE_FAILED,
                    Kind.MESSAGE_BOUNCED,
                    Kind.MESSAGE_EXPIRED)
            .map(Kind::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Comparator<Played.Entry> IN_ORDER =
            Comparator.comparing(Played.Entry::at).thenComparing(entry -> !CAUSES.contains(entry.kind()));

    private final Timelines timelines;
    private final Trails trails;
    private final TrialCarrier carrier;

    Telling(Timelines timelines, Trails trails, TrialCarrier carrier) {
        this.timelines = timelines;
        this.trails = trails;
        this.carrier = carrier;
    }

    Played notBegun(Instant start, @Nullable String problem) {
        return new Played(null, null, null, start, null, List.of(), List.of(), problem);
    }

    Played tell(Run run, String outcomeName, Instant start, List<Play.Told> told, @Nullable String problem) {
        var log = new ArrayList<Played.Entry>();
        told.forEach(what -> log.add(entry(what, start)));
        timelines.of(run.id()).orElseThrow().occasions().stream()
                .filter(occasion -> !LEFT_OUT.contains(occasion.kind()))
                .forEach(occasion -> log.add(entry(occasion, start)));
        log.sort(IN_ORDER);
        return new Played(
                run.state(),
                run.outcome(),
                run.outcome() == null ? null : outcomeName,
                start,
                run.endedAt(),
                List.copyOf(log),
                path(run),
                problem);
    }

    private static Played.Entry entry(Play.Told told, Instant start) {
        return new Played.Entry(
                Duration.between(start, told.at()),
                told.at(),
                told.kind(),
                null,
                null,
                null,
                null,
                told.detail(),
                null,
                null,
                null);
    }

    private Played.Entry entry(Occasion occasion, Instant start) {
        var text = occasion.kind() == Kind.MESSAGE_SENT
                ? Optional.ofNullable(occasion.messageId()).flatMap(carrier::text)
                : Optional.<Text>empty();
        return new Played.Entry(
                Duration.between(start, occasion.at()),
                occasion.at(),
                occasion.kind().key(),
                occasion.element(),
                occasion.name(),
                occasion.channel(),
                occasion.reason(),
                occasion.detail(),
                occasion.cost(),
                text.map(Text::subject).orElse(null),
                text.map(Text::body).orElse(null));
    }

    private List<String> path(Run run) {
        return trails.of(run.id()).stream()
                .flatMap(trail -> Stream.of(trail.steps().split(" ")))
                .filter(step -> Mark.of(step).isEmpty())
                .toList();
    }
}
