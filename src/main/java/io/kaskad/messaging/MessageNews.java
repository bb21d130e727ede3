package io.kaskad.messaging;

import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.channels.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts what has become of messages in one transaction. */
final class MessageNews {

    /** Before a currency: what messages cost, in ten-thousandths. */
    static final String COST = "cost.";

    private MessageNews() {}

    static Map<Key, Long> of(Collection<Message> changed) {
        var news = new HashMap<Key, Long>();
        for (var message : changed) {
            message.reachedSince()
                    .forEach(what -> news.merge(key(message, what.name().toLowerCase(Locale.ROOT)), 1L, Long::sum));
            message.costSince()
                    .ifPresent(
                            cost -> news.merge(key(message, COST + cost.currency()), tenThousandths(cost), Long::sum));
        }
        return news;
    }

    private static Key key(Message message, String metric) {
        return new Key(message.cascade(), message.version(), message.element(), metric);
    }

    private static long tenThousandths(Money cost) {
        return cost.amount().movePointRight(4).longValue();
    }
}
