package io.kaskad.engine.vocabulary;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Customer;
import io.kaskad.messaging.Message.Reason;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code customer}: the person's attributes, and whether a channel is open.
 *
 * @param customer null once erased
 * @param promotional whether the cascade needs consent
 * @param closed told of each channel found closed, and why
 */
record CustomerWord(@Nullable Customer customer, boolean promotional, BiConsumer<Channel, Reason> closed)
        implements Word {

    @Override
    public @Nullable Object property(String name) {
        if (customer == null) {
            return null;
        }
        return switch (name) {
            case "id" -> customer.id();
            case "locale" -> customer.locale();
            case "timeZone" -> customer.timeZone();
            default -> customer.attributes().get(name);
        };
    }

    @Override
    public Object ask(String question, Object[] arguments) {
        return switch (question) {
            case "reachable" -> reachable(channel(arguments));
            case "subscribed" -> subscribed(channel(arguments), arguments.length > 1 ? (String) arguments[1] : null);
            default -> throw new UnknownWord("customer." + question);
        };
    }

    private static Channel channel(Object[] arguments) {
        return Channel.of(String.valueOf(arguments[0]));
    }

    private boolean reachable(Channel channel) {
        var there = customer != null && customer.hasContact(channel);
        return known(
                there && customer.reachable(channel, promotional),
                channel,
                there ? Reason.SUPPRESSED : Reason.MISSING_CONTACT);
    }

    /** A no to the whole channel counts here for transactional cascades as well: their authors asked for it. */
    private boolean subscribed(Channel channel, @Nullable String topic) {
        var said = customer == null ? Optional.<State>empty() : customer.consent(channel, topic);
        var open = promotional
                ? said.equals(Optional.of(State.GRANTED))
                : said.filter(State::refuses).isEmpty();
        return known(open, channel, Reason.NO_CONSENT);
    }

    private boolean known(boolean open, Channel channel, Reason why) {
        if (!open) {
            closed.accept(channel, why);
        }
        return open;
    }
}
