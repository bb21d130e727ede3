package io.kaskad.segments;

import java.time.Instant;

/**
 * A group of customers.
 *
 * @param id what cascades and campaigns call it
 * @param name what people call it
 * @param tracked whether coming and going are events
 * @param version grows by each change
 * @param settled whether everybody has been looked at since it is tracked as it is
 */
public record Segment(
        String id,
        String name,
        Condition condition,
        boolean tracked,
        int version,
        boolean settled,
        Instant updatedAt,
        String updatedBy) {

    /** The event that tells that somebody has come into a segment. */
    public static String entered(String id) {
        return "Segment Entered: " + id;
    }

    /** The event that tells that somebody is not in a segment any more. */
    public static String left(String id) {
        return "Segment Left: " + id;
    }
}
