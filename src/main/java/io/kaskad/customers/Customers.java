package io.kaskad.customers;

import io.kaskad.channels.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people known to us. */
public interface Customers {

    Optional<Customer> find(String id);

    /** Those of the ids that are known. */
    Map<String, Customer> findAll(Collection<String> ids);

    /** Writes the card as it stands; consents in it that are news are added to what was said before. */
    void save(Customer card, String source);

    /** Adds what is known now to what was known before. */
    void learn(Traits traits, String source);

    /** Forgets the person: contacts, attributes and consents are gone. */
    boolean erase(String id);

    /**
     * The customer does not want this topic on this channel any more.
     *
     * @param source where it was said, such as {@code unsubscribe-link}
     */
    void withdraw(String customer, Channel channel, String topic, String source);

    /** Who can be reached there. */
    List<String> having(Channel channel, String address);

    /** There the customer is reached on this channel from now on, and nobody else any more. */
    void reachAt(String customer, Channel channel, String address);

    /** Keeps others from changing or telling news of this customer until the transaction ends. */
    void lock(Collection<String> ids);

    /**
     * Locks them as well, but waits for nobody.
     *
     * @return those that somebody else has locked; whoever is not known is none of them
     */
    Set<String> lockOrBusy(Collection<String> ids);

    /** Where they are, as far as they have said. */
    Map<String, String> timeZones(Collection<String> ids);

    /** A part of what there is to know about a customer; null where nothing is said. */
    record Traits(
            String customer,
            @Nullable String locale,
            @Nullable String timeZone,
            Map<Channel, String> contacts,
            Map<String, Object> attributes) {}
}
