package io.kaskad.events;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Customers.Traits;
import java.util.EnumMap;
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

    void learn(Event event) {
        var attributes = new HashMap<>(event.properties());
        var contacts = contacts(attributes);
        customers.learn(
                new Traits(
                        event.customer(),
                        text(attributes.remove("locale")),
                        text(attributes.remove("timezone")),
                        contacts,
                        attributes),
                event.source());
    }

    /** Takes the contacts out of the traits; throws for an address that is none. */
    static Map<Channel, String> contacts(Map<String, Object> traits) {
        var contacts = new EnumMap<Channel, String>(Channel.class);
        var email = text(traits.remove("email"));
        if (email != null) {
            contacts.put(Channel.EMAIL, Channel.EMAIL.contact().normalised(email));
        }
        var phone = text(traits.remove("phone"));
        if (phone != null) {
            for (var channel : List.of(Channel.SMS, Channel.VIBER, Channel.WHATSAPP)) {
                contacts.put(channel, channel.contact().normalised(phone));
            }
        }
        return contacts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
