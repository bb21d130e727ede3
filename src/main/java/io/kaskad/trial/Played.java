package io.kaskad.trial;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a story.
 *
 * @param state null if no run began
 * @param outcome the end event that was reached, or why it was cancelled
 * @param path the ids of the elements and flows that were passed, in order
 * @param problem why it did not begin, or was broken off; null if all went its way
 */
public record Played(
        Run.@Nullable State state,
        @Nullable String outcome,
        @Nullable String outcomeName,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Entry> log,
        List<String> path,
        @Nullable String problem) {

    /**
     * One thing that happened.
     *
     * @param after how long after the start
     * @param kind as in a run's timeline, or {@code story.event} and {@code story.withdraws} for what the story says
     * @param name what the diagram calls the element
     * @param subject what the message said when it left; null elsewhere
     */
    public record Entry(
            Duration after,
            Instant at,
            String kind,
            @Nullable String element,
            @Nullable String name,
            @Nullable Channel channel,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Money cost,
            @Nullable String subject,
            @Nullable String body) {

        String line() {
            return Stream.of(
                            after.truncatedTo(ChronoUnit.SECONDS),
                            kind,
                            element,
                            channel == null ? null : channel.key(),
                            reason,
                            told())
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }

        /** Names may be changed without changing what a story tells. */
        private @Nullable String told() {
            return kind.startsWith("story.") ? detail : null;
        }
    }

    /** A line for each thing that happened, to be compared with what a story expects. */
    public List<String> trace() {
        var lines = log.stream().map(Entry::line);
        var end = state == null ? "not begun" : state == Run.State.ACTIVE ? "goes on" : "outcome " + outcome;
        return Stream.concat(lines, Stream.of(end)).toList();
    }
}
