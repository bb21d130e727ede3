package io.kaskad.drafts;

/**
 * Somebody looks at a draft, and is likely to go on with it.
 *
 * @param cascade its key
 */
public record DraftOpened(String cascade) {}
