package io.kaskad.customers;

import static java.util.Comparator.comparing;

import io.kaskad.channels.Channel;
import java.util.List;
import java.util.Map;
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
 */
public record Customer(
        String id,
        @Nullable String locale,
        @Nullable String timeZone,
        Map<Channel, String> contacts,
        Map<String, Object> attributes,
        List<Consent> consents) {

    public boolean reachable(Channel channel) {
        return contacts.containsKey(channel);
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
