package io.kaskad.customers.web;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Customer;
import io.kaskad.shared.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer as REST gives and takes it.
 *
 * @param contacts an address a channel; {@code phone} stands for sms, viber and whatsapp where they are not named
 */
record CustomerCard(
        @Nullable String id,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable Map<String, String> contacts,
        @Nullable Map<String, Object> attributes,
        @Nullable List<Said> consents) {

    private static final String PHONE = "phone";

    record Said(Channel channel, String topic, Consent.State state) {}

    static CustomerCard of(Customer customer) {
        var contacts = new TreeMap<String, String>();
        customer.contacts().forEach((channel, address) -> contacts.put(channel.key(), address));
        var consents = customer.consents().stream()
                .map(consent -> new Said(consent.channel(), consent.topic(), consent.state()))
                .toList();
        return new CustomerCard(
                customer.id(), customer.locale(), customer.timeZone(), contacts, customer.attributes(), consents);
    }

    Customer checked(String id, Instant now) {
        if (id.length() > 200) {
            throw Refused.invalid("A customer's id has at most 200 characters.");
        }
        return new Customer(
                id,
                checkedLocale(),
                checkedZone(),
                normalised(contacts == null ? Map.of() : contacts),
                attributes == null ? Map.of() : attributes,
                checkedConsents(now));
    }

    private static Map<Channel, String> normalised(Map<String, String> contacts) {
        var normalised = new EnumMap<Channel, String>(Channel.class);
        contacts.forEach((name, address) -> {
            if (address == null) {
                throw Refused.invalid("The contact \"" + name + "\" is empty; leave it out instead.");
            }
            if (!name.equals(PHONE)) {
                var channel = Channel.of(name);
                normalised.put(channel, channel.contact().normalised(address));
            }
        });
        var phone = contacts.get(PHONE);
        if (phone != null) {
            for (var channel : List.of(Channel.SMS, Channel.VIBER, Channel.WHATSAPP)) {
                normalised.putIfAbsent(channel, channel.contact().normalised(phone));
            }
        }
        return normalised;
    }

    private @Nullable String checkedLocale() {
        if (locale == null) {
            return null;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(locale.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw Refused.invalid("locale must be a language tag such as ru or en-GB.");
        }
    }

    private @Nullable String checkedZone() {
        if (timeZone == null) {
            return null;
        }
        try {
            return ZoneId.of(timeZone).getId();
        } catch (DateTimeException e) {
            throw Refused.invalid("timeZone must be a zone such as Europe/Moscow.");
        }
    }

    private List<Consent> checkedConsents(Instant now) {
        return (consents == null ? List.<Said>of() : consents)
                .stream().map(said -> consent(said, now)).toList();
    }

    private static Consent consent(Said said, Instant now) {
        if (said.channel() == null || said.topic() == null || said.topic().isBlank() || said.state() == null) {
            throw Refused.invalid("A consent needs a channel, a topic and a state.");
        }
        return new Consent(said.channel(), said.topic(), said.state(), now);
    }
}
