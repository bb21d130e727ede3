package io.kaskad.channels;

import static io.kaskad.channels.Channel.Ability.DELIVERY;
import static io.kaskad.channels.Channel.Ability.OPENS;
import static io.kaskad.channels.Channel.Ability.PAID;
import static io.kaskad.channels.Channel.Ability.REPLIES;
import static io.kaskad.channels.ContactKind.CUSTOMER;
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
import java.util.Set;
import java.util.stream.Collectors;

/** A way to reach a person, and what it can do: the one place that builder, checks and forecasts read. */
public enum Channel {
    EMAIL(EMAIL_ADDRESS, RESEND, 1_000_000, DELIVERY, OPENS, REPLIES),
    SMS(PHONE_NUMBER, HOLD, 1_530, PAID, DELIVERY, REPLIES),
    VIBER(PHONE_NUMBER, HOLD, 1_000, PAID, DELIVERY, OPENS, REPLIES),
    VIBERBOT(TOKEN, HOLD, 7_000, PAID, DELIVERY, OPENS, REPLIES),
    WHATSAPP(PHONE_NUMBER, HOLD, 4_096, PAID, DELIVERY, OPENS, REPLIES),
    TELEGRAM(TOKEN, RESEND, 4_096, REPLIES),
    PUSH(TOKEN, RESEND, 1_000),
    WEBPUSH(TOKEN, RESEND, 1_000, DELIVERY, OPENS),
    ONSITE(TOKEN, RESEND, 10_000, DELIVERY, OPENS, REPLIES),
    CHAT(TOKEN, RESEND, 4_000, DELIVERY, OPENS, REPLIES),
    CALL(PHONE_NUMBER, HOLD, 4_000, PAID, DELIVERY, REPLIES),
    WEBHOOK(CUSTOMER, RESEND, 100_000, DELIVERY);

    /** What a channel may do. */
    enum Ability {
        PAID,
        DELIVERY,
        OPENS,
        REPLIES
    }

    private final ContactKind contact;
    private final UnknownOutcome onUnknownOutcome;
    private final int longest;
    private final Set<Ability> abilities;

    Channel(ContactKind contact, UnknownOutcome onUnknownOutcome, int longest, Ability... abilities) {
        this.contact = contact;
        this.onUnknownOutcome = onUnknownOutcome;
        this.longest = longest;
        this.abilities = Set.of(abilities);
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
        return abilities.contains(PAID);
    }

    public boolean reportsDelivery() {
        return abilities.contains(DELIVERY);
    }

    public boolean reportsOpens() {
        return abilities.contains(OPENS);
    }

    /** Whether the customer's answers come back to us. */
    public boolean reportsReplies() {
        return abilities.contains(REPLIES);
    }

    /** How many characters its plain text may have. */
    public int longest() {
        return longest;
    }

    /** What to do when nobody knows whether the provider took a message. */
    public UnknownOutcome onUnknownOutcome() {
        return onUnknownOutcome;
    }
}
