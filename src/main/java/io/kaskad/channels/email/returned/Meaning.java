package io.kaskad.channels.email.returned;

/** What a mail that came back means for the letter it is about. */
public enum Meaning {
    /** The address is dead. */
    HARD,
    /** The address could not be reached, for now. */
    SOFT,
    /** It was not taken, for a reason that is not the address. */
    REFUSED,
    /** It arrived. */
    DELIVERED,
    /** It arrived, and its reader calls it spam. */
    COMPLAINT,
    /** A person answers. */
    REPLY,
    /** Nothing new, such as a delay or an automatic answer. */
    NOTHING
}
