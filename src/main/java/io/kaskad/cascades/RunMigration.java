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
     * @param changes what will be otherwise for those who go on there
     */
    record Stand(
            String element,
            @Nullable String name,
            long runs,
            @Nullable Obstacle obstacle,
            List<Change> changes) {}

    /** Why a run cannot go on at an element. */
    enum Obstacle {
        /** The other version has no element of this id. */
        GONE,
        /** It has one of another kind. */
        OTHER_KIND,
        /** It has it in another sub-process, or in none. */
        MOVED,
        /** It is repeated in one of the versions only. */
        REPEATED,
        /** It is of a kind whose runs the engine cannot move. */
        UNMOVABLE
    }

    /** What the two versions say differently of an element where runs go on. */
    enum Change {
        /** Runs wait for what the other version says; those for which that has come already go on at once. */
        AWAITS_OTHERWISE,
        /** The other version waits for another time, but a wait that has begun ends when it would have ended. */
        TIMER_STAYS
    }
}
