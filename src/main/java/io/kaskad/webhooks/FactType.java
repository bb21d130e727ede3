package io.kaskad.webhooks;

import io.kaskad.messaging.Message;
import io.kaskad.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an endpoint can be told of. */
public enum FactType {
    MESSAGE_SENT,
    MESSAGE_DELIVERED,
    MESSAGE_MACHINE_OPENED,
    MESSAGE_OPENED,
    MESSAGE_CLICKED,
    MESSAGE_REPLIED,
    MESSAGE_SKIPPED,
    MESSAGE_FAILED,
    MESSAGE_BOUNCED,
    MESSAGE_EXPIRED,
    MESSAGE_CANCELLED,
    MESSAGE_UNKNOWN,
    RUN_STARTED,
    RUN_ENDED,
    /** Nothing has happened; somebody tries an endpoint. */
    WEBHOOK_TEST;

    private static final String OF_MESSAGES = "MESSAGE_";

    /** As receivers read it, such as {@code message.delivered}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** Empty for what nobody outside needs to know. */
    static Optional<FactType> of(Message.Status status) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(OF_MESSAGES + status))
                .findFirst();
    }

    /** One to choose, or 400. */
    static FactType chosen(String key) {
        return Arrays.stream(values())
                .filter(type -> type != WEBHOOK_TEST && type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("events must be some of "
                        + String.join(
                                ", ",
                                Arrays.stream(values())
                                        .filter(type -> type != WEBHOOK_TEST)
                                        .map(FactType::key)
                                        .toList())
                        + ", or empty for all."));
    }
}
