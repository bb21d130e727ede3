package io.kaskad.events;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Addresses;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.customers.Locality;
import io.kaskad.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is known of a customer out of traits named as Segment's specification names them. */
@Component
class Identifying {

    private final Customers customers;

    Identifying(Customers customers) {
        this.customers = customers;
    }

    void learn(List<Event> events) {
        if (!events.isEmpty()) {
            customers.learn(events.stream().map(Identifying::traits).toList());
        }
    }

    /** Throws for an address, a language or a time zone that is none. */
    static Traits traits(Event event) {
        var attributes = new HashMap<>(event.properties());
        var locale = text(attributes, "locale");
        var timeZone = text(attributes, "timezone");
        var contacts = contacts(attributes);
        return new Traits(
                event.customer(),
                locale == null ? null : Locality.language(locale),
                timeZone == null ? null : Locality.timeZone(timeZone),
                contacts,
                attributes);
    }

    private static Map<Channel, String> contacts(Map<String, Object> traits) {
        var told = new HashMap<String, String>();
        for (var name : List.of(Channel.EMAIL.key(), Addresses.PHONE)) {
            var address = text(traits, name);
            if (address != null) {
                told.put(name, address);
            }
        }
        return Addresses.normalised(told);
    }

    private static @Nullable String text(Map<String, Object> traits, String name) {
        var value = traits.remove(name);
        if (value != null && !(value instanceof String)) {
            throw Refused.invalid("The trait " + name + " must be text.");
        }
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
