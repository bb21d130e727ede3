package io.kaskad.channels;

import static io.kaskad.channels.ContactKind.EMAIL_ADDRESS;
import static io.kaskad.channels.ContactKind.PHONE_NUMBER;
import static io.kaskad.channels.ContactKind.TOKEN;
import static io.kaskad.channels.UnknownOutcome.HOLD;
import static io.kaskad.channels.UnknownOutcome.RESEND;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way to reach a person, and what it can do. */
public enum Channel {
    EMAIL(EMAIL_ADDRESS, false, true, true, RESEND),
    SMS(PHONE_NUMBER, true, true, false, HOLD),
    VIBER(PHONE_NUMBER, true, true, true, HOLD),
    WHATSAPP(PHONE_NUMBER, true, true, true, HOLD),
    TELEGRAM(TOKEN, false, false, false, RESEND),
    PUSH(TOKEN, false, false, false, RESEND),
    WEBPUSH(TOKEN, false, true, true, RESEND),
    ONSITE(TOKEN, false, true, true, RESEND),
    CHAT(TOKEN, false, true, true, RESEND),
    CALL(PHONE_NUMBER, true, false, false, HOLD),
    WEBHOOK(TOKEN, false, true, false, RESEND);

    private final ContactKind contact;
    private final boolean paid;
    private final boolean reportsDelivery;
    private final boolean reportsOpens;
    private final UnknownOutcome onUnknownOutcome;

    Channel(
            ContactKind contact,
            boolean paid,
            boolean reportsDelivery,
            boolean reportsOpens,
            UnknownOutcome onUnknownOutcome) {
        this.contact = contact;
        this.paid = paid;
        this.reportsDelivery = reportsDelivery;
        this.reportsOpens = reportsOpens;
        this.onUnknownOutcome = onUnknownOutcome;
    }

    /** The name in diagrams, the API and the database. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }

    /** The channel of this name, or 400 with the names there are. */
    @JsonCreator
    public static Channel of(String key) {
        return find(key)
                .orElseThrow(() -> Refused.invalid("There is no such channel. Channels are: "
                        + Arrays.stream(values()).map(Channel::key).collect(Collectors.joining(", ")) + "."));
    }

    public ContactKind contact() {
        return contact;
    }

    public boolean paid() {
        return paid;
    }

    public boolean reportsDelivery() {
        return reportsDelivery;
    }

    public boolean reportsOpens() {
        return reportsOpens;
    }

    /** What to do when nobody knows whether the provider took a message. */
    public UnknownOutcome onUnknownOutcome() {
        return onUnknownOutcome;
    }
}
