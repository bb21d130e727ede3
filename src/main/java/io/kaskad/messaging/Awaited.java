package io.kaskad.messaging;

/** What a run may wait for a message to become. */
public enum Awaited {
    SENT,
    DELIVERED,
    OPENED,
    CLICKED,
    REPLIED
}
