package io.kaskad.cascades;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks that people have to call customers. */
public interface CallTasks {

    /** A task that whoever asks may see. */
    Optional<CallTask> find(String id);

    /**
     * A task to call.
     *
     * @param step what the diagram calls it
     * @param template what to say; null if that is left to the caller
     * @param outcomes what can come of it, to choose from
     */
    record CallTask(
            String run, @Nullable String step, @Nullable String template, List<String> outcomes) {}
}
