package io.kaskad.channels;

/** What happens to a message whose hand-over was cut short, so that nobody knows whether it was taken. */
public enum UnknownOutcome {
    /** Hand it over once more under the same id: a second copy costs nothing and is recognised by its id. */
    RESEND,
    /** Wait for the provider's receipt: nothing is paid twice. */
    HOLD
}
