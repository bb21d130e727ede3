package io.kaskad.engine.vocabulary;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Customer;
import io.kaskad.messaging.Message.Reason;
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

    private boolean subscribed(Channel channel, @Nullable String topic) {
        return known(
                customer == null ? !promotional : customer.agrees(channel, topic, promotional),
                channel,
                Reason.NO_CONSENT);
    }

    private boolean known(boolean open, Channel channel, Reason why) {
        if (!open) {
            closed.accept(channel, why);
        }
        return open;
    }
}
