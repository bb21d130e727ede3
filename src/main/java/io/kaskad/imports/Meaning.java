package io.kaskad.imports;

/** What the cells of a column say. */
public enum Meaning {
    ID,
    LOCALE,
    TIME_ZONE,
    CONTACT,
    CONSENT,
    ALIAS,
    ANONYMOUS,
    UNVERIFIED,
    ATTRIBUTE,
    ATTRIBUTES,
    CHANNEL,
    ADDRESS,
    REASON,
    /** Nothing: it has no name, or stems from a list of errors. */
    PASSED_OVER
}
