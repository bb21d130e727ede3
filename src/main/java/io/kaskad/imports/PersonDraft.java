package io.kaskad.imports;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Addresses;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.customers.Locality;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer, cell by cell. */
final class PersonDraft implements Draft<Person> {

    private static final int LONGEST_ID = 200;

    private final boolean allUnverified;
    private final Instant now;
    private final Map<String, String> contacts = new HashMap<>();
    private final Set<Channel> unverified = EnumSet.noneOf(Channel.class);
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Consent> words = new ArrayList<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private @Nullable String id;
    private @Nullable String locale;
    private @Nullable String timeZone;
    private boolean anonymous;

    PersonDraft(Terms terms, Instant now) {
        this.allUnverified = terms.unverified();
        this.now = now;
    }

    void id(String told) {
        id = checkedId(told);
    }

    private static String checkedId(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw Refused.invalid("A customer's id has between 1 and " + LONGEST_ID + " characters.");
        }
        return id;
    }

    void locale(String tag) {
        locale = Locality.language(tag.strip());
    }

    void timeZone(String name) {
        timeZone = Locality.timeZone(name.strip());
    }

    /** @param name of a channel, or a phone */
    void contact(String name, String address) {
        contacts.put(name, address);
    }

    void unverified(Channel channel) {
        unverified.add(channel);
    }

    void attribute(String name, Object value) {
        attributes.put(name, value);
    }

    /** @param at when it was said; null for now */
    void says(Channel channel, String topic, Consent.State state, @Nullable Instant at) {
        words.add(Consent.said(channel, topic, state, at == null || at.isAfter(now) ? now : at));
    }

    void alias(String other) {
        aliases.add(checkedId(other));
    }

    void anonymous(boolean unknown) {
        anonymous = unknown;
    }

    @Override
    public Person checked() {
        if (id == null) {
            throw Refused.invalid("The row has no id.");
        }
        var normalised = Addresses.normalised(contacts);
        if (allUnverified) {
            unverified.addAll(normalised.keySet());
        }
        unverified.retainAll(normalised.keySet());
        var traits = new Traits(id, locale, timeZone, normalised, attributes, unverified);
        return new Person(traits, words, List.copyOf(aliases), anonymous);
    }

    @Override
    public @Nullable String customer() {
        return id;
    }
}
