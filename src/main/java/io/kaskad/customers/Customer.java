package io.kaskad.customers;

import static java.util.Comparator.comparing;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person we may write to.
 *
 * @param id what the shop calls the person
 * @param locale BCP 47
 * @param timeZone IANA
 * @param contacts an address a channel, normalised
 * @param consents the latest word on each channel and topic
 * @param suppressed channels whose address nothing is sent to, such as a mailbox that is not there
 */
public record Customer(
        String id,
        @Nullable String locale,
        @Nullable String timeZone,
        Map<Channel, String> contacts,
        Map<String, Object> attributes,
        List<Consent> consents,
        Set<Channel> suppressed) {

    /** As somebody says it, who does not know where nothing is sent to. */
    public Customer(
            String id,
            @Nullable String locale,
            @Nullable String timeZone,
            Map<Channel, String> contacts,
            Map<String, Object> attributes,
            List<Consent> consents) {
        this(id, locale, timeZone, contacts, attributes, consents, Set.of());
    }

    /** Whether there is an address on this channel and it may be used. */
    public boolean reachable(Channel channel) {
        return hasContact(channel) && !suppressed.contains(channel);
    }

    public boolean hasContact(Channel channel) {
        return channel.contact() == ContactKind.CUSTOMER || contacts.containsKey(channel);
    }

    /** Where to reach the person on a channel that does. */
    public String address(Channel channel) {
        return channel.contact() == ContactKind.CUSTOMER ? id : Objects.requireNonNull(contacts.get(channel));
    }

    /** What templates see as {@code customer}. */
    public Map<String, Object> facts() {
        var facts = new HashMap<>(attributes);
        facts.put("id", id);
        return facts;
    }

    /** The customer's latest word on this topic or on the whole channel; of two at once, the one on this topic. */
    public Optional<Consent.State> consent(Channel channel, @Nullable String topic) {
        var asked = topic == null ? Consent.ALL_TOPICS : topic;
        return consents.stream()
                .filter(consent -> consent.concerns(channel, asked))
                .max(comparing(Consent::changedAt).thenComparing(Consent::isOfOneTopic))
                .map(Consent::state);
    }

    /** Leaves out everything personal: customers may end up in a log. */
    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
