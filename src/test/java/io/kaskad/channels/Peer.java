package io.kaskad.channels;

import io.kaskad.channels.Receipt.Status;
import java.util.List;
import java.util.Set;

/**
 * The other end of a channel: it speaks the real protocol, takes what it gets, and does as a test tells it to. What it is told
 * to do it does from the next hand-over on, until it is told otherwise.
 */
public interface Peer extends AutoCloseable {

    /** Made with what {@link Told} receives and hears, time-outs of some hundred milliseconds, and secrets of {@link #secrets}. */
    Provider provider();

    /** Another one for each call, to an address that can be reached, with a text that occurs nowhere else. */
    OutboundMessage message();

    /** What of a message has come here, in order: our ids where the protocol carries them, else the texts. */
    List<String> taken();

    /** Addresses, texts, keys and passwords that must not occur in any log or detail. */
    List<String> secrets();

    /** As it should be. */
    void accepts();

    /** Nobody can be reached at this address. */
    void refusesAddress();

    /** Not so fast. */
    void throttles();

    /** We are not who we say we are. */
    void refusesCredentials();

    /** It takes the connection and nothing else, and says nothing. */
    void fallsSilent();

    /** It takes the message, and says nothing. */
    void takesAndFallsSilent();

    /** It takes the message, and the connection breaks in the middle of its answer. */
    void takesAndCutsItsAnswer();

    /** There is nothing at the other end any more. */
    void isGone();

    /** What it can report about a message. */
    Set<Status> reportable();

    /**
     * Reports about a message; comes back when the report has been read. The same words again if it is called again.
     *
     * @param accepted what the provider's answer was
     */
    void reports(Handover.Accepted accepted, OutboundMessage message, Status status);

    /** Reports the same in the name of the peer, but without its secret. Does nothing where there is no secret to know. */
    default void isImpersonated(Handover.Accepted accepted, OutboundMessage message, Status status) {}

    /** What the provider has told. */
    Told told();

    @Override
    void close();
}
