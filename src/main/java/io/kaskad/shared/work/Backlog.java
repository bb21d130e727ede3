package io.kaskad.shared.work;

/**
 * Work that waits in the database.
 *
 * @param name what waits, as a metric's tag
 * @param since SQL that gives one time: since when the oldest waits that could be done now; none or null if nothing waits
 */
public record Backlog(String name, String since) {}
