package io.kaskad.cascades;

import java.util.List;

/**
 * A transaction that is about to commit has begun and ended these runs, each as it stands now.
 *
 * @param ended those that ended; they may have begun in the same transaction
 */
public record RunsChanged(List<Run> begun, List<Run> ended) {}
