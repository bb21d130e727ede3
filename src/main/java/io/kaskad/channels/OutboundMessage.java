package io.kaskad.channels;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves.
 *
 * @param id the message's id in the ledger, the same for each attempt: providers use it as idempotency key
 * @param customer what the shop calls the person
 * @param address normalised by the channel's contact kind
 * @param unsubscribe where one click withdraws the consent (RFC 8058); null where nothing can be withdrawn
 * @param expiresAt after this it is not worth delivering
 */
public record OutboundMessage(
        UUID id,
        Channel channel,
        String customer,
        String address,
        Text text,
        @Nullable URI unsubscribe,
        Instant expiresAt) {

    /**
     * What the message says.
     *
     * @param subject null on channels without one
     * @param body plain text
     * @param markup HTML; null on channels without it
     */
    public record Text(
            @Nullable String subject, String body, @Nullable String markup, Extras extras) {

        public Text(@Nullable String subject, String body, @Nullable String markup) {
            this(subject, body, markup, Extras.NONE);
        }
    }

    /**
     * What goes along with the text where the channel can carry it.
     *
     * @param link where a tap on the whole message leads
     * @param image shown with it
     * @param attachments files to fetch and send along
     * @param approved the text as the provider has approved it before; null where it need not
     */
    public record Extras(
            @Nullable URI link,
            @Nullable URI image,
            List<Button> buttons,
            List<URI> attachments,
            @Nullable Approved approved) {

        public static final Extras NONE = new Extras(null, null, List.of(), List.of(), null);
    }

    /**
     * One of a message's buttons.
     *
     * @param link where it leads; null if a tap on it is an answer
     */
    public record Button(String text, @Nullable URI link) {

        /** A link that asks for an email address where the channel can show a form. */
        public static final URI ASKS_FOR_EMAIL = URI.create("kaskad:email");

        public boolean asksForEmail() {
            return ASKS_FOR_EMAIL.equals(link);
        }
    }

    /**
     * A text that the provider keeps under a name.
     *
     * @param parameters what to put into its gaps, in order
     */
    public record Approved(String name, String language, List<String> parameters) {}

    /** Leaves customer, address and text out: messages may end up in a log. */
    @Override
    public String toString() {
        return "OutboundMessage[" + id + ", " + channel.key() + "]";
    }
}
