package io.kaskad.trial;

import static java.util.stream.Collectors.groupingBy;

import io.kaskad.cascades.Mark;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Trails;
import io.kaskad.cascades.Trouble;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.messaging.Message;
import io.kaskad.support.Occasion;
import io.kaskad.support.Occasion.Kind;
import io.kaskad.support.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
                    Kind.MESSAGE_MACHINE_OPENED,
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

    Played notBegun(Instant start, @Nullable String problem, @Nullable Trouble trouble) {
        return new Played(null, null, null, start, null, List.of(), List.of(), problem, trouble);
    }

    Played tell(
            Run run,
            @Nullable String outcomeName,
            Instant start,
            Play play,
            @Nullable String problem,
            @Nullable Trouble trouble) {
        var timeline = timelines.of(run.id()).orElseThrow();
        var numbers = numbers(timeline.messages());
        var log = new ArrayList<Played.Entry>();
        play.told().forEach(what -> log.add(entry(what, start)));
        timeline.occasions().stream()
                .filter(occasion -> !LEFT_OUT.contains(occasion.kind()))
                .forEach(occasion -> log.add(entry(occasion, numbers, start)));
        play.waits().forEach((wait, at) -> log.add(entry(wait, at, start)));
        log.sort(IN_ORDER);
        return new Played(
                run.state(),
                run.outcome(),
                outcomeName,
                start,
                run.endedAt(),
                List.copyOf(log),
                path(run),
                problem,
                trouble);
    }

    /** Which message of its step each is, where a step has sent several. */
    private static Map<UUID, Integer> numbers(List<Message> messages) {
        var numbers = new HashMap<UUID, Integer>();
        messages.stream().collect(groupingBy(Message::element)).values().stream()
                .filter(ofOneStep -> ofOneStep.size() > 1)
                .forEach(ofOneStep ->
                        ofOneStep.forEach(message -> numbers.put(message.id(), ofOneStep.indexOf(message) + 1)));
        return numbers;
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
                null,
                told.detail(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Played.Entry entry(Stage.Wait wait, Instant at, Instant start) {
        return new Played.Entry(
                Duration.between(start, at),
                at,
                Played.WAIT,
                wait.element(),
                wait.name(),
                null,
                null,
                null,
                null,
                wholeSeconds(Duration.between(wait.since(), wait.until())),
                wait.until(),
                null,
                null,
                null);
    }

    /** The milliseconds are those by which the trial's clock ticks. */
    private static Duration wholeSeconds(Duration duration) {
        return duration.plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
    }

    private Played.Entry entry(Occasion occasion, Map<UUID, Integer> numbers, Instant start) {
        var text = occasion.kind() == Kind.MESSAGE_SENT
                ? Optional.ofNullable(occasion.messageId()).flatMap(carrier::text)
                : Optional.<Text>empty();
        return new Played.Entry(
                Duration.between(start, occasion.at()),
                occasion.at(),
                occasion.kind().key(),
                occasion.element(),
                occasion.name(),
                numberOf(occasion, numbers),
                occasion.channel(),
                occasion.reason(),
                occasion.detail(),
                occasion.duration(),
                null,
                occasion.cost(),
                text.map(Text::subject).orElse(null),
                text.map(Text::body).orElse(null));
    }

    private static @Nullable Integer numberOf(Occasion occasion, Map<UUID, Integer> numbers) {
        var ofAMessage = occasion.kind().key().startsWith("message.");
        return ofAMessage ? numbers.get(occasion.messageId()) : null;
    }

    private List<String> path(Run run) {
        return trails.of(run.id()).stream()
                .flatMap(trail -> Stream.of(trail.steps().split(" ")))
                .filter(step -> Mark.of(step).isEmpty())
                .toList();
    }
}
