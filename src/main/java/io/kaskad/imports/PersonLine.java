package io.kaskad.imports;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.ContactState;
import io.kaskad.customers.Customer;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A customer as a line of JSON: the card of REST, with the time of each consent. */
@JsonInclude(NON_EMPTY)
record PersonLine(
        @Nullable String id,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable Map<String, @Nullable String> contacts,
        @Nullable Map<String, Object> attributes,
        @Nullable List<Said> consents,
        @Nullable Map<Channel, ContactState> contactStates,
        @Nullable Boolean anonymous,
        @Nullable List<String> aliases) {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** @param changedAt since when it is so; now if it is left out */
    @JsonInclude(NON_EMPTY)
    record Said(
            @Nullable Channel channel,
            @Nullable String topic,
            Consent.@Nullable State state,
            @Nullable Instant changedAt) {

        static Said of(Consent consent) {
            return new Said(consent.channel(), consent.topic(), consent.state(), consent.changedAt());
        }

        void tell(PersonDraft person) {
            if (channel == null || topic == null || state == null) {
                throw Refused.invalid("A consent needs a channel, a topic and a state.");
            }
            person.says(channel, topic, state, changedAt);
        }
    }

    /** What a list of consents says, or 400. */
    static List<Said> said(String json) {
        try {
            return Arrays.asList(JSON.readValue(json, Said[].class));
        } catch (JsonProcessingException e) {
            throw Refused.invalid("This is no JSON list of consents.");
        }
    }

    static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON", e);
        }
    }

    static PersonLine of(Customer customer, boolean anonymous, List<String> aliases) {
        var contacts = new TreeMap<String, @Nullable String>();
        customer.contacts().forEach((channel, address) -> contacts.put(channel.key(), address));
        return new PersonLine(
                customer.id(),
                customer.locale(),
                customer.timeZone(),
                contacts,
                customer.attributes(),
                customer.consents().stream().map(Said::of).toList(),
                new TreeMap<>(customer.states()),
                anonymous ? true : null,
                aliases);
    }

    void tell(PersonDraft person) {
        if (id != null) {
            person.id(id);
        }
        if (locale != null) {
            person.locale(locale);
        }
        if (timeZone != null) {
            person.timeZone(timeZone);
        }
        person.anonymous(Boolean.TRUE.equals(anonymous));
        tellMore(person);
    }

    /** Of the states of contacts, those that stem from suppressed addresses come with these. */
    private void tellMore(PersonDraft person) {
        if (contacts != null) {
            contacts.forEach(person::contact);
        }
        if (attributes != null) {
            attributes.forEach(person::attribute);
        }
        if (consents != null) {
            consents.forEach(said -> said.tell(person));
        }
        if (aliases != null) {
            aliases.forEach(person::alias);
        }
        if (contactStates != null) {
            contactStates.forEach((channel, state) -> {
                if (state == ContactState.UNVERIFIED) {
                    person.unverified(channel);
                }
            });
        }
    }
}
