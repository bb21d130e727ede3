package io.kaskad.customers;

import io.kaskad.channels.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people known to us. */
public interface Customers {

    /** By the id, or by another one the customer is known by. */
    Optional<Customer> find(String id);

    /** Those of the ids that are known. */
    Map<String, Customer> findAll(Collection<String> ids);

    /** Writes the card as it stands; consents in it that are news are added to what was said before. */
    void save(Customer card, String source);

    /**
     * Adds what is known now to what was known before, in this order.
     *
     * @return those of whom nothing was
     */
    Set<String> learn(Collection<Traits> news);

    /** Makes customers of those who are not known, about whom nothing is known but what they do. */
    void meet(Collection<String> ids);

    /** Who can be reached there. */
    List<String> having(Channel channel, String address);

    /** There the customer is reached on this channel from now on, and nobody else any more. */
    void reachAt(String customer, Channel channel, String address);

    /**
     * Nobody doubts any more that the address is the customer's that was there by then.
     *
     * @return false if there is another one by now
     */
    boolean verify(String customer, Channel channel, Instant then);

    /**
     * Keeps others from changing or telling news of these customers until the transaction ends.
     *
     * @return those that are known
     */
    Set<String> lock(Collection<String> ids);

    /**
     * Locks them as well, but waits for nobody.
     *
     * @return those that somebody else has locked; whoever is not known is none of them
     */
    Set<String> lockOrBusy(Collection<String> ids);

    /** Where they are, as far as they have said. */
    Map<String, String> timeZones(Collection<String> ids);

    /**
     * A part of what there is to know about a customer; null where nothing is said.
     *
     * @param unverified channels whose address nobody has confirmed yet
     */
    record Traits(
            String customer,
            @Nullable String locale,
            @Nullable String timeZone,
            Map<Channel, String> contacts,
            Map<String, Object> attributes,
            Set<Channel> unverified) {

        /** With addresses nobody doubts. */
        public Traits(
                String customer,
                @Nullable String locale,
                @Nullable String timeZone,
                Map<Channel, String> contacts,
                Map<String, Object> attributes) {
            this(customer, locale, timeZone, contacts, attributes, Set.of());
        }
    }
}
