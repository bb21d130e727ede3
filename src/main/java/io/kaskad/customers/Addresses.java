package io.kaskad.customers;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import io.kaskad.shared.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses as people tell them: by the name of a channel, or as a phone number for all that go by it. */
public final class Addresses {

    /** Stands for those channels that are not named. */
    public static final String PHONE = "phone";

    private static final List<Channel> BY_PHONE = List.of(Channel.SMS, Channel.VIBER, Channel.WHATSAPP, Channel.CALL);

    private Addresses() {}

    /** The one way to write them, or 400. The sentence never repeats an address. */
    public static Map<Channel, String> normalised(Map<String, ? extends @Nullable String> told) {
        var normalised = new EnumMap<Channel, String>(Channel.class);
        told.forEach((name, address) -> {
            if (address == null) {
                throw Refused.invalid("A contact is null; leave it out instead.");
            }
            if (!name.equals(PHONE)) {
                var channel = Channel.of(name);
                normalised.put(channel, channel.contact().normalised(address));
            }
        });
        var phone = told.get(PHONE);
        if (phone != null) {
            var number = ContactKind.PHONE_NUMBER.normalised(phone);
            BY_PHONE.forEach(channel -> normalised.putIfAbsent(channel, number));
        }
        return normalised;
    }
}
