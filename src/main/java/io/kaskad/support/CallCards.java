package io.kaskad.support;

import io.kaskad.cascades.CallTasks;
import io.kaskad.cascades.CallTasks.CallTask;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.channels.Channel;
import io.kaskad.content.TemplateProblem;
import io.kaskad.content.Templates;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a person needs to know to call a customer. */
@Service
public class CallCards {

    private static final Logger log = LoggerFactory.getLogger(CallCards.class);

    private final CallTasks tasks;
    private final Runs runs;
    private final Customers customers;
    private final Messages messages;
    private final Templates templates;

    CallCards(CallTasks tasks, Runs runs, Customers customers, Messages messages, Templates templates) {
        this.tasks = tasks;
        this.runs = runs;
        this.customers = customers;
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * Whom to call, and why.
     *
     * @param customer null if the customer has been erased
     * @param say what to say; null if that is left to the caller
     * @param messages what the cascade has sent the customer so far
     */
    public record CallCard(
            CallTask task,
            Run run,
            @Nullable Customer customer,
            @Nullable String say,
            List<Message> messages) {

        public @Nullable String phone() {
            return customer == null ? null : customer.contacts().get(Channel.CALL);
        }
    }

    public Optional<CallCard> of(String task) {
        return tasks.find(task).flatMap(call -> runs.find(call.run()).map(run -> card(call, run)));
    }

    private CallCard card(CallTask task, Run run) {
        var customer = customers.find(run.customer()).orElse(null);
        var sent = messages.ofRun(run.id());
        return new CallCard(task, run, customer, customer == null ? null : say(task, run, customer, sent), sent);
    }

    /** A caller can do without words; whoever looks after templates finds in the log what is wrong with theirs. */
    private @Nullable String say(CallTask task, Run run, Customer customer, List<Message> sent) {
        if (task.template() == null || sent.isEmpty()) {
            return null;
        }
        try {
            return templates
                    .render(new Templates.Request(
                            task.template(),
                            Channel.CALL,
                            customer.locale(),
                            sent.get(sent.size() - 1).id(),
                            customer.facts(),
                            run.trigger().properties()))
                    .body();
        } catch (TemplateProblem e) {
            log.warn("The template {} of a call cannot be rendered: {}", task.template(), e.getMessage());
            return null;
        }
    }
}
