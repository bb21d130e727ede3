package io.kaskad.cascades;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer's pass through a cascade.
 *
 * @param id the process instance's id
 * @param trigger what started it; a trigger starts at most one run of a cascade
 * @param outcome the end event it reached, or why it was cancelled; null while active
 */
public record Run(
        String id,
        String cascade,
        int version,
        String definitionId,
        String customer,
        Trigger trigger,
        State state,
        @Nullable String outcome,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** The outcome of a run that ended because the customer did what the cascade was for. */
    public static final String TARGET_ACTION = "target-action";

    /** As it is at another version of its cascade. */
    public Run movedTo(Cascade to) {
        return new Run(
                id, cascade, to.version(), to.definitionId(), customer, trigger, state, outcome, startedAt, endedAt);
    }

    /** Where a run stands. */
    public enum State {
        ACTIVE,
        ENDED,
        CANCELLED
    }

    /**
     * The event a run was started by.
     *
     * @param source who told of it
     * @param id unique within the source
     * @param event its name
     * @param properties what it brought along
     */
    public record Trigger(String source, String id, String event, Map<String, Object> properties) {}
}
