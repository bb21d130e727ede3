package io.kaskad.messaging;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import io.kaskad.customers.Customers;
import io.kaskad.messaging.Contacts.Contact;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.policy.Cap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Refuses messages to customers who have got enough. The customers stay locked until it is written down what goes, so that two
 * nodes cannot give the last place to two messages; who is locked by somebody else is looked at again in a moment, for
 * others lock customers before messages, and waiting could be for ever.
 */
@Component
class WithinCaps {

    private final Customers customers;
    private final Contacts contacts;

    WithinCaps(Customers customers, Contacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    void sift(Sieve sieve, List<Cap> caps, Instant now) {
        var capped = sieve.going(message -> !mayHaveGone(message)
                && caps.stream().anyMatch(cap -> contact(message, now).concerns(cap)));
        if (capped.isEmpty()) {
            return;
        }
        var people = capped.stream().map(Message::customer).distinct().sorted().toList();
        var busy = customers.lockOrBusy(people);
        var longest = caps.stream().mapToInt(Cap::days).max().orElseThrow();
        var known = contacts.since(now.minus(Duration.ofDays(longest)), people).stream()
                .collect(groupingBy(Contact::customer));
        capped.stream().collect(groupingBy(Message::customer)).forEach((customer, messages) -> {
            if (busy.contains(customer)) {
                messages.forEach(sieve::later);
            } else {
                new Places(caps, known.getOrDefault(customer, List.of()), messages, now).share(sieve);
            }
        });
    }

    /** It has had its place since. */
    private static boolean mayHaveGone(Message message) {
        return message.times().containsKey(Status.UNKNOWN);
    }

    private static Contact contact(Message message, Instant at) {
        var send = message.send();
        return new Contact(
                message.id(), send.customer(), send.channel(), send.topic(), send.promotional(), send.priority(), at);
    }

    /** The places one customer's caps have left. */
    private record Places(List<Cap> caps, List<Contact> known, List<Message> messages, Instant now) {

        /** The highest first; one yields to a higher one that stands in another queue. */
        void share(Sieve sieve) {
            var mine = messages.stream().map(Message::id).toList();
            var others = known.stream()
                    .filter(contact -> contact.at() == null && !mine.contains(contact.message()))
                    .toList();
            var got = new ArrayList<>(
                    known.stream().filter(contact -> contact.at() != null).toList());
            messages.stream()
                    .sorted(comparingInt((Message message) -> message.send().priority())
                            .reversed())
                    .forEach(message -> {
                        var contact = contact(message, now);
                        var higher = others.stream()
                                .filter(other -> other.priority() > contact.priority())
                                .toList();
                        if (!fits(contact, got, List.of())) {
                            sieve.refuse(message, Reason.FREQUENCY_CAP);
                        } else if (!fits(contact, got, higher)) {
                            sieve.later(message);
                        } else {
                            got.add(contact);
                        }
                    });
        }

        private boolean fits(Contact contact, Collection<Contact> got, Collection<Contact> first) {
            return caps.stream()
                    .filter(contact::concerns)
                    .allMatch(cap -> taken(cap, got) + count(cap, first) < cap.most());
        }

        private long taken(Cap cap, Collection<Contact> got) {
            var since = now.minus(Duration.ofDays(cap.days()));
            return count(
                    cap,
                    got.stream()
                            .filter(contact ->
                                    contact.at() != null && contact.at().isAfter(since))
                            .toList());
        }

        private static long count(Cap cap, Collection<Contact> contacts) {
            return contacts.stream().filter(contact -> contact.concerns(cap)).count();
        }
    }
}
