package io.kaskad.customers.web;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Addresses;
import io.kaskad.customers.Consent;
import io.kaskad.customers.ContactState;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Locality;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer as REST gives and takes it.
 *
 * @param contacts an address a channel; {@code phone} stands for sms, viber, whatsapp and call where they are not named
 * @param contactStates what contacts are good for that are not active; only unverified and active can be written
 * @param anonymous whether we know the person by what they do only; only read
 * @param aliases further ids of the person; only read
 */
public record CustomerCard(
        @Nullable String id,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable Map<String, String> contacts,
        @Nullable Map<String, Object> attributes,
        @Nullable List<@Nullable Said> consents,
        @Nullable Map<Channel, ContactState> contactStates,
        @Nullable Boolean anonymous,
        @Nullable List<String> aliases) {

    /** @param changedAt since when it is so; only read */
    @Schema(name = "Consent")
    public record Said(
            Channel channel,
            String topic,
            Consent.State state,
            @Nullable Instant changedAt) {}

    public static CustomerCard of(Customer customer, boolean anonymous, List<String> aliases) {
        var contacts = new TreeMap<String, String>();
        customer.contacts().forEach((channel, address) -> contacts.put(channel.key(), address));
        var consents = customer.consents().stream()
                .<@Nullable Said>map(
                        consent -> new Said(consent.channel(), consent.topic(), consent.state(), consent.changedAt()))
                .toList();
        return new CustomerCard(
                customer.id(),
                customer.locale(),
                customer.timeZone(),
                contacts,
                customer.attributes(),
                consents,
                new TreeMap<>(customer.states()),
                anonymous,
                aliases);
    }

    Customer checked(String id, Instant now) {
        if (id.length() > 200) {
            throw Refused.invalid("A customer's id has at most 200 characters.");
        }
        return new Customer(
                id,
                locale == null ? null : Locality.language(locale),
                timeZone == null ? null : Locality.timeZone(timeZone),
                Addresses.normalised(contacts == null ? Map.of() : contacts),
                attributes == null ? Map.of() : attributes,
                checkedConsents(now),
                checkedStates());
    }

    private Map<Channel, ContactState> checkedStates() {
        var states = contactStates == null ? Map.<Channel, ContactState>of() : contactStates;
        if (!Set.of(ContactState.UNVERIFIED, ContactState.ACTIVE).containsAll(states.values())) {
            throw Refused.invalid(
                    "A contact can be set unverified or active. What is suppressed is lifted by /api/suppressions.");
        }
        return states;
    }

    private List<Consent> checkedConsents(Instant now) {
        return (consents == null ? List.<@Nullable Said>of() : consents)
                .stream().map(said -> consent(said, now)).toList();
    }

    private static Consent consent(@Nullable Said said, Instant now) {
        if (said == null || said.channel() == null || said.topic() == null || said.state() == null) {
            throw Refused.invalid("A consent needs a channel, a topic and a state.");
        }
        return Consent.said(said.channel(), said.topic(), said.state(), now);
    }
}
