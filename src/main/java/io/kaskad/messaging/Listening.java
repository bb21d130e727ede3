package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Suppressions;
import io.kaskad.customers.Suppressions.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What it means when a customer says something: an answer to a message, a word such as STOP, or news of how to reach the
 * customer. A word counts if it is all that was written.
 */
@Component
class Listening {

    private static final Set<String> STOP = Set.of("STOP", "СТОП", "STOPALL", "UNSUBSCRIBE", "ОТПИСАТЬСЯ", "/STOP");
    private static final Set<String> START = Set.of("START", "СТАРТ", "UNSTOP", "/START");
    private static final Duration LONGEST_MEMORY = Duration.ofDays(30);

    /** So far apart clocks may be, and some providers know whole seconds only. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final SqlReplies replies;
    private final Receipts receipts;
    private final Customers customers;
    private final Suppressions suppressions;
    private final ContactLinks links;

    Listening(
            SqlReplies replies, Receipts receipts, Customers customers, Suppressions suppressions, ContactLinks links) {
        this.replies = replies;
        this.receipts = receipts;
        this.customers = customers;
        this.suppressions = suppressions;
        this.links = links;
    }

    /** @return why it is of no use; null if it is */
    @Nullable
    String hear(Heard heard) {
        var channel = heard.channel();
        var address = channel.contact().normalised(heard.address());
        return switch (heard.what()) {
            case WROTE -> wrote(heard, address);
            case LINKED -> linked(heard, address);
            case BLOCKED -> suppress(channel, address, Reason.BLOCKED, heard);
            case GONE -> suppress(channel, address, Reason.HARD_BOUNCE, heard);
            case UNBLOCKED -> lift(channel, address, Reason.BLOCKED, Reason.STOP, Reason.HARD_BOUNCE);
        };
    }

    private @Nullable String wrote(Heard heard, String address) {
        var text = heard.text() == null ? "" : heard.text().strip();
        var word = text.toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            return suppress(heard.channel(), address, Reason.STOP, heard);
        }
        if (START.contains(word)) {
            return lift(heard.channel(), address, Reason.STOP, Reason.BLOCKED);
        }
        return answered(heard, address)
                .map(message -> answer(heard, message, text))
                .orElse("NO_MESSAGE");
    }

    /** Which message was answered: the one named, else the last one that was sent there. */
    private Optional<UUID> answered(Heard heard, String address) {
        return Optional.ofNullable(heard.replyTo())
                .flatMap(id -> replies.message(heard.provider(), id))
                .or(() -> replies.last(
                        customers.having(heard.channel(), address),
                        heard.channel(),
                        heard.at().plus(CLOCKS_DIFFER),
                        LONGEST_MEMORY));
    }

    private @Nullable String answer(Heard heard, UUID message, String text) {
        replies.add(message, text, heard.at());
        receipts.accept(List.of(new Receipt(
                heard.provider(), "reply " + heard.id(), message, null, Receipt.Status.REPLIED, heard.at())));
        return null;
    }

    private @Nullable String linked(Heard heard, String address) {
        var customer = links.customer(heard.text() == null ? "" : heard.text());
        customer.ifPresent(id -> {
            customers.reachAt(id, heard.channel(), address);
            lift(heard.channel(), address, Reason.BLOCKED, Reason.STOP, Reason.HARD_BOUNCE);
        });
        return customer.isPresent() ? null : "NO_LINK";
    }

    private @Nullable String suppress(Channel channel, String address, Reason why, Heard heard) {
        suppressions.suppress(channel, address, why, heard.provider());
        return null;
    }

    private @Nullable String lift(Channel channel, String address, Reason... reasons) {
        for (var reason : reasons) {
            suppressions.lift(channel, address, reason);
        }
        return null;
    }
}
