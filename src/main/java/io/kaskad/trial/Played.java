package io.kaskad.trial;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.Trouble;
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
 * @param problem why it did not begin, was broken off or could not go on; null if all went its way
 * @param trouble the problem, if it is one of an element; null otherwise
 */
public record Played(
        Run.@Nullable State state,
        @Nullable String outcome,
        @Nullable String outcomeName,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Entry> log,
        List<String> path,
        @Nullable String problem,
        @Nullable Trouble trouble) {

    /** The kind of an entry that tells how long a run waits from now on. It is no line of a trace. */
    static final String WAIT = "wait.began";

    /**
     * One thing that happened.
     *
     * @param after how long after the start
     * @param kind as in a run's timeline, {@code wait.began}, or {@code story.event} and {@code story.withdraws} for what the
     *     story says
     * @param name what the diagram calls the element
     * @param number which message of the element it is about, from 1; null where there is only one
     * @param duration how long is or was waited; null elsewhere
     * @param until when a wait that begins ends at the latest; null elsewhere
     * @param subject what the message said when it left; null elsewhere
     */
    public record Entry(
            Duration after,
            Instant at,
            String kind,
            @Nullable String element,
            @Nullable String name,
            @Nullable Integer number,
            @Nullable Channel channel,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Duration duration,
            @Nullable Instant until,
            @Nullable Money cost,
            @Nullable String subject,
            @Nullable String body) {

        String line() {
            return Stream.of(
                            after.truncatedTo(ChronoUnit.SECONDS),
                            kind,
                            number == null ? element : Line.numbered(element, number),
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
        var lines = log.stream().filter(entry -> !entry.kind().equals(WAIT)).map(Entry::line);
        var end = state == null ? "not begun" : state == Run.State.ACTIVE ? "goes on" : "outcome " + outcome;
        return Stream.concat(lines, Stream.of(end)).toList();
    }
}
