package io.kaskad.testing;

import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.StartingRuns;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Attempt;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import io.kaskad.messaging.ProviderStates;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.work.Workers;
import io.kaskad.support.Occasion;
import io.kaskad.support.Timelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole Kaskad that moves only when told to: no thread of its own, no time but the test's. */
public final class Stage {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private static final Map<String, Object> ORDER =
            Map.of("orderId", "1001", "status", "shipped", "url", "https://shop.example/orders/1001");

    private final Customers customers;
    private final Consents consents;
    private final EventInbox events;
    private final Runs runs;
    private final DeployingDiagrams deploying;
    private final RuntimeService runtime;
    private final StartingRuns starting;
    private final Messages messages;
    private final Receipts receipts;
    private final Timelines timelines;
    private final Workers workers;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private final FakeProvider provider;
    private final Carriers carriers;
    private final ProviderStates states;

    Stage(
            Customers customers,
            Consents consents,
            EventInbox events,
            Runs runs,
            DeployingDiagrams deploying,
            RuntimeService runtime,
            StartingRuns starting,
            Messages messages,
            Receipts receipts,
            Timelines timelines,
            Workers workers,
            ManagementService management,
            JdbcClient jdbc,
            Clock clock,
            FakeProvider provider,
            Carriers carriers,
            ProviderStates states) {
        this.customers = customers;
        this.consents = consents;
        this.events = events;
        this.runs = runs;
        this.deploying = deploying;
        this.runtime = runtime;
        this.starting = starting;
        this.messages = messages;
        this.receipts = receipts;
        this.timelines = timelines;
        this.workers = workers;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = (SettableClock) clock;
        this.provider = provider;
        this.carriers = carriers;
        this.states = states;
    }

    /** What earlier tests left under way is ended first. */
    public void begin() {
        clock.rule();
        mends();
        jdbc.sql("select id from run where state = 'ACTIVE'")
                .query(String.class)
                .list()
                .forEach(starting::cancel);
        provider.forget();
    }

    public FakeProvider provider() {
        return provider;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A customer nobody has met before, with a contact of their own on each of the channels. */
    public String customer(Channel... channels) {
        var id = "c-" + Ids.next();
        var phone = "+7916%07d".formatted(PHONES.incrementAndGet());
        var contacts = new EnumMap<Channel, String>(Channel.class);
        for (var channel : channels) {
            contacts.put(channel, channel == Channel.EMAIL ? id + "@customer.example" : phone);
        }
        customers.save(new Customer(id, "en", null, contacts, Map.of("firstName", "Kim"), List.of()), "test");
        return id;
    }

    /** The same, somewhere else, who has agreed to be written to. */
    public String agreedCustomer(String timeZone, Channel... channels) {
        var known = customers.find(customer(channels)).orElseThrow();
        var consents = Stream.of(channels)
                .map(channel -> new Consent(channel, Consent.ALL_TOPICS, Consent.State.GRANTED, clock.instant()))
                .toList();
        customers.save(
                new Customer(known.id(), "en", timeZone, known.contacts(), known.attributes(), consents), "test");
        return known.id();
    }

    public void happens(String customer, String event) {
        happens(customer, event, Ids.next().toString());
    }

    public void happens(String customer, String event, String messageId) {
        accept(customer, event, messageId, ORDER);
        settle();
    }

    public void happens(String customer, String event, Map<String, Object> properties) {
        accept(customer, event, Ids.next().toString(), properties);
        settle();
    }

    /** It is in the inbox, and nothing else happens yet. */
    public void told(String customer, String event) {
        accept(customer, event, Ids.next().toString(), ORDER);
    }

    private void accept(String customer, String event, String messageId, Map<String, Object> properties) {
        events.accept(
                List.of(new Event("test", messageId, Event.Kind.TRACK, customer, event, properties, clock.instant())));
    }

    /** Starts the cascade and gives its run. */
    public Run orderStatusChanges(String customer) {
        happens(customer, "Order Status Changed");
        return run(customer);
    }

    /** Nothing is handed over yet. */
    public Run orderStatusChangesWithoutSettling(String customer) {
        told(customer, "Order Status Changed");
        only("events");
        return run(customer);
    }

    /** As if all providers' dispatchers slept. */
    public void passesWithoutDispatching(Duration duration) {
        clock.advance(duration);
        fireDueTimers();
    }

    public void withdraws(String customer, Channel channel) {
        withdraws(customer, channel, Consent.ALL_TOPICS);
    }

    public void withdraws(String customer, Channel channel, String topic) {
        consents.say(customer, channel, topic, Consent.State.WITHDRAWN, "test", Proof.NONE);
    }

    public void agrees(String customer, Channel channel, String topic) {
        consents.say(customer, channel, topic, Consent.State.GRANTED, "test", Proof.NONE);
    }

    public Run run(String customer) {
        return runs.list(new Runs.Wanted(customer, null, null, null), null, 1)
                .items()
                .get(0);
    }

    public List<Run> runs(String customer) {
        return runs.list(new Runs.Wanted(customer, null, null, null), null, 100).items();
    }

    public List<Message> messages(Run run) {
        return messages.ofRun(run.id());
    }

    public Message message(Run run, Channel channel) {
        return messages(run).stream()
                .filter(message -> message.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    public List<Occasion> timeline(Run run) {
        return timelines.of(run.id()).orElseThrow().occasions();
    }

    /** The provider reports about what it took last. */
    public void reports(Status status) {
        reports(provider.latest(), status);
    }

    public void reports(OutboundMessage message, Status status) {
        receipts.accept(List.of(provider.receipt(message, status)));
        settle();
    }

    public void accept(OutboundMessage message, Status status) {
        accepts(provider.receipt(message, status));
    }

    public void accepts(Receipt receipt) {
        receipts.accept(List.of(receipt));
    }

    /** Lets one kind of work begin and never come back, as in a crash. */
    public void dies(String work) {
        try {
            only(work);
        } catch (IllegalStateException | Error e) {
            return;
        }
        throw new AssertionError(work + " came back");
    }

    public void leasesEnd() {
        jdbc.sql("update message set lease_until = current_timestamp - interval '1' second where status = 'SENDING'")
                .update();
        settle();
    }

    /** While somebody is at it, without anybody else noticing. */
    public void leasesEndMeanwhile() {
        jdbc.sql("update message set lease_until = current_timestamp - interval '1' second where status = 'SENDING'")
                .update();
        only("leases");
    }

    /** As if the application had been asked to end. */
    public void whileStopping(Runnable work) {
        workers.stop();
        try {
            work.run();
        } finally {
            workers.start();
        }
    }

    public void passes(Duration duration) {
        clock.advance(duration);
        settle();
    }

    /** By the database's clock as well, to which what is in the queue goes. */
    public void passesInTheQueueToo(Duration duration) {
        jdbc.sql("""
                        update message set due_at = due_at - cast(:seconds as integer) * interval '1' second,
                            expires_at = expires_at - cast(:seconds as integer) * interval '1' second
                        where status = 'QUEUED'
                        """).param("seconds", duration.toSeconds()).update();
        passes(duration);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whatever waits for its next try by the database's clock is due now. */
    public void hurry() {
        mends();
        jdbc.sql("update message set due_at = current_timestamp - interval '1' second where status = 'QUEUED'")
                .update();
        jdbc.sql("update receipt_inbox set due_at = current_timestamp - interval '1' second where state = 'NEW'")
                .update();
        jdbc.sql("update message set wake_at = current_timestamp - interval '1' second where wake_at is not null")
                .update();
        settle();
    }

    /** As if somebody had mended every provider. */
    public void mends() {
        carriers.inUse().forEach(states::tryNow);
    }

    public void deploy(String testCascade) {
        try (var diagram = Stage.class.getResourceAsStream("/cascades/" + testCascade + ".bpmn")) {
            deploy(testCascade + ".bpmn", diagram.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void deploy(String fileName, byte[] diagram) {
        deploying.deploy(fileName, diagram);
    }

    public List<Attempt> attempts(Message message) {
        return messages.attempts(message.id());
    }

    public List<Incident> incidents(Run run) {
        return runtime.createIncidentQuery().processInstanceId(run.id()).list();
    }

    /** Time passes, and nobody does anything yet. */
    public void clockPasses(Duration duration) {
        clock.advance(duration);
    }

    /** As the engine's own threads do: who loses a race tries again. */
    public void fireAllDueTimers() {
        for (var job : management.createJobQuery().executable().list()) {
            try {
                management.executeJob(job.getId());
            } catch (OptimisticLockingException e) {
                // somebody was faster: if the job is still there, it is fired later
            } catch (ProcessEngineException e) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    throw e;
                }
            }
        }
    }

    public void cancelsIfItCan(Run run) {
        try {
            starting.cancel(run.id());
        } catch (Refused ended) {
            // it has ended by itself
        }
    }

    public void cancels(Run run) {
        starting.cancel(run.id());
    }

    /** Until there is nothing left to do now. */
    public void settle() {
        boolean more;
        do {
            more = false;
            for (var work : workers.all()) {
                more |= work.doSome() > 0;
            }
            more |= fireDueTimers();
        } while (more);
    }

    /** Lets one kind of work do its share. */
    public void only(String work) {
        new Background(workers).once(work);
    }

    private boolean fireDueTimers() {
        var due = management.createJobQuery().executable().list();
        due.stream().map(Job::getId).forEach(management::executeJob);
        return !due.isEmpty();
    }
}
