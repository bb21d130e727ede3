package io.kaskad.cascades;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves runs from one version of a cascade to another, where they go on at the same elements. */
public interface RunMigration {

    /** What would happen to the runs of the first version, by the ids of both. */
    Plan plan(String from, String to);

    /** Moves them, all or none, in the caller's transaction. Those that have ended or left that version are left alone. */
    void migrate(Collection<String> runs, Cascade from, Cascade to);

    /**
     * What happens at each element where runs stand.
     *
     * @param runs how many runs there are
     */
    record Plan(long runs, List<Stand> stands) {}

    /**
     * An element where runs stand.
     *
     * @param obstacle why they cannot go on there; null if they can
     */
    record Stand(
            String element,
            @Nullable String name,
            long runs,
            @Nullable String obstacle) {}
}
