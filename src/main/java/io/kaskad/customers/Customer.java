package io.kaskad.customers;

import static java.util.Comparator.comparing;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person we may write to.
 *
 * @param id what the shop calls the person
 * @param locale BCP 47
 * @param timeZone IANA
 * @param contacts an address a channel, normalised
 * @param consents the latest word on each channel and topic
 * @param states what contacts are good for that are not simply active
 */
public record Customer(
        String id,
        @Nullable String locale,
        @Nullable String timeZone,
        Map<Channel, String> contacts,
        Map<String, Object> attributes,
        List<Consent> consents,
        Map<Channel, ContactState> states) {

    /** As somebody says it, who does not know what the contacts are good for. */
    public Customer(
            String id,
            @Nullable String locale,
            @Nullable String timeZone,
            Map<Channel, String> contacts,
            Map<String, Object> attributes,
            List<Consent> consents) {
        this(id, locale, timeZone, contacts, attributes, consents, Map.of());
    }

    /** Whether there is an address on this channel that is good for such messages. */
    public boolean reachable(Channel channel, boolean promotional) {
        return hasContact(channel) && state(channel).good(promotional);
    }

    public boolean hasContact(Channel channel) {
        return channel.contact() == ContactKind.CUSTOMER || contacts.containsKey(channel);
    }

    /** Of a contact there is. */
    public ContactState state(Channel channel) {
        return states.getOrDefault(channel, ContactState.ACTIVE);
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

    /** Promotional messages need a yes; of the others only those are not sent whose very topic was refused. */
    public boolean agrees(Channel channel, @Nullable String topic, boolean promotional) {
        return promotional
                ? consent(channel, topic).filter(Consent.State.GRANTED::equals).isPresent()
                : consents.stream()
                        .noneMatch(said -> said.subject().equals(new Consent.Subject(channel, String.valueOf(topic)))
                                && said.isOfOneTopic()
                                && said.state().refuses());
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
