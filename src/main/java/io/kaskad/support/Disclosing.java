package io.kaskad.support;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.customers.Aliases;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.events.EventLog;
import io.kaskad.messaging.Answers;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import io.kaskad.messaging.Reply;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Collects all there is of one person, who may ask for it (GDPR, articles 15 and 20). */
@Service
public class Disclosing {

    private final Customers customers;
    private final Identities identities;
    private final Aliases aliases;
    private final Consents consents;
    private final EventLog events;
    private final Runs runs;
    private final Messages messages;
    private final Answers answers;

    Disclosing(
            Customers customers,
            Identities identities,
            Aliases aliases,
            Consents consents,
            EventLog events,
            Runs runs,
            Messages messages,
            Answers answers) {
        this.customers = customers;
        this.identities = identities;
        this.aliases = aliases;
        this.consents = consents;
        this.events = events;
        this.runs = runs;
        this.messages = messages;
        this.answers = answers;
    }

    /**
     * All there is; of what there may be much, each page is read when it is its turn.
     *
     * @param consents every word there ever was, newest first
     */
    public record Disclosure(
            Customer customer,
            boolean anonymous,
            List<String> aliases,
            List<Consents.Said> consents,
            Stream<EventLog.Told> events,
            Stream<Run> runs,
            Stream<Answered> messages) {}

    /** A message, and what was answered. */
    public record Answered(Message message, List<Reply> answers) {}

    /** Of the customer of this id, or 404. */
    public Disclosure of(String id) {
        var customer = customers.find(id).orElseThrow(Refused::noSuchCustomer);
        var own = customer.id();
        var others = aliases.of(own);
        var ids = Stream.concat(Stream.of(own), others.stream()).toList();
        var ofRuns = new Runs.Wanted(own, null, null, null);
        var ofMessages = new Messages.Wanted(own, null, null, null);
        return new Disclosure(
                customer,
                identities.isAnonymous(own),
                others,
                consents.history(own),
                all(after -> events.told(ids, after, Page.MAX_LIMIT)),
                all(after -> runs.list(ofRuns, after, Page.MAX_LIMIT)),
                all(after -> messages.list(ofMessages, after, Page.MAX_LIMIT))
                        .map(message -> new Answered(message, answers.all(message.id()))));
    }

    private static <T> Stream<T> all(Function<@Nullable Cursor, Page<T>> pages) {
        return Stream.iterate(
                        pages.apply(null),
                        page -> page != null,
                        page -> page.next() == null ? null : pages.apply(Cursor.decoded(page.next())))
                .flatMap(page -> page.items().stream());
    }
}
