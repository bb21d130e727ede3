package io.kaskad.messaging;

import io.kaskad.channels.Receipt.Cause;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Suppressions;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls that people make, as the ledger has them: a message that a person carries and reports about. */
@Component
public class Calls {

    /** What a customer answered of whom nobody wants to know more. */
    public static final String REACHED = "reached";

    private static final String PEOPLE = "people";

    private final Ledger ledger;
    private final SqlMessages store;
    private final SqlReplies replies;
    private final Aftermath aftermath;
    private final Suppressions suppressions;

    Calls(Ledger ledger, SqlMessages store, SqlReplies replies, Aftermath aftermath, Suppressions suppressions) {
        this.ledger = ledger;
        this.store = store;
        this.replies = replies;
        this.aftermath = aftermath;
        this.suppressions = suppressions;
    }

    /** How a call may end, besides with an answer. */
    public enum Ending {
        NO_ANSWER,
        WRONG_NUMBER,
        DO_NOT_CALL;

        /** As forms and diagrams have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Ending> find(String key) {
            return Arrays.stream(values())
                    .filter(ending -> ending.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * Puts a call into somebody's hands, unless the customer must not be called.
     *
     * @return whether to call
     */
    public boolean begin(Send send, @Nullable Customer customer) {
        var session = ledger.session();
        var message = session.send(send, customer);
        if (message.status() == Status.SKIPPED) {
            return false;
        }
        message.accepted(PEOPLE, message.id().toString(), null, session.now());
        return true;
    }

    /**
     * A call has ended. Nothing is noted of one that was begun by a version without calls, from which the run was moved here.
     *
     * @param element the step it was made at
     * @param outcome what the customer answered, or the key of an {@link Ending}
     * @param note what else there is to know; null if nothing
     */
    public void ended(String run, String element, String outcome, @Nullable String note) {
        ledger.session().ofRun(run).stream()
                .filter(message -> message.element().equals(element))
                .reduce((earlier, later) -> later)
                .ifPresent(
                        call -> ended(ledger.session().hold(List.of(call.id())).get(0), outcome, note));
    }

    private void ended(Message message, String outcome, @Nullable String note) {
        if (note != null) {
            replies.add(message.id(), note, ledger.session().now());
        }
        Ending.find(outcome).ifPresentOrElse(ending -> unanswered(message, ending), () -> answered(message, outcome));
        message.waiting()
                .filter(waiting -> message.settled(waiting.until()))
                .ifPresent(waiting -> store.wakeIn(Set.of(message.id()), Duration.ZERO));
    }

    private void answered(Message message, String answer) {
        var now = ledger.session().now();
        message.reach(Status.DELIVERED, now);
        message.reach(Status.REPLIED, now);
        replies.add(message.id(), answer, now);
    }

    private void unanswered(Message message, Ending ending) {
        var now = ledger.session().now();
        switch (ending) {
            case NO_ANSWER -> message.fail(Status.FAILED, Reason.NO_ANSWER, now);
            case WRONG_NUMBER -> {
                message.fail(Status.BOUNCED, Reason.HARD_BOUNCE, now);
                aftermath.of(message, Cause.HARD);
            }
            case DO_NOT_CALL -> {
                answered(message, ending.key());
                suppressions.suppressContact(
                        message.customer(), message.channel(), now, Suppressions.Reason.STOP, PEOPLE);
            }
        }
    }
}
