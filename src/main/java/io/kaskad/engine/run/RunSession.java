package io.kaskad.engine.run;

import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.RunsChanged;
import io.kaskad.cascades.Trails;
import io.kaskad.cascades.Trails.Trail;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Ledger;
import io.kaskad.messaging.LedgerSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The runs one transaction moves: read once, for many at a time where that is known beforehand, and written as batches
 * just before the commit.
 */
public final class RunSession {

    /** In characters: thousands of steps, which nobody takes in one transaction but by going round and round. */
    private static final int LONGEST_TRAIL = 50_000;

    private final Runs store;
    private final Trails allTrails;
    private final ElementCounts counts;
    private final Customers customers;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Optional<Customer>> people = new HashMap<>();
    private final Map<String, StringBuilder> trails = new LinkedHashMap<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private RunNews news = new RunNews();
    private @Nullable Entry entering;

    RunSession(
            Runs store,
            Trails allTrails,
            ElementCounts counts,
            Customers customers,
            Ledger ledger,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.allTrails = allTrails;
        this.counts = counts;
        this.customers = customers;
        this.ledger = ledger;
        this.publisher = publisher;
    }

    /** Who enters next, and by what. */
    public record Entry(String customer, Run.Trigger trigger) {}

    /** Reads all there is to know of these runs at once. */
    public void load(Collection<String> wanted) {
        var missing = wanted.stream().filter(id -> !runs.containsKey(id)).toList();
        runs.putAll(store.findAll(missing));
        loadPeople(missing.stream()
                .map(runs::get)
                .filter(run -> run != null)
                .map(Run::customer)
                .collect(toSet()));
        messages().load(missing);
    }

    /**
     * As {@link #load}, and locks their messages, but waits for nobody.
     *
     * @return the runs of which nobody else holds a message
     */
    public Set<String> loadFree(Collection<String> wanted) {
        load(wanted);
        return messages().holdFree(wanted);
    }

    public void loadPeople(Collection<String> wanted) {
        var missing = wanted.stream().filter(id -> !people.containsKey(id)).toList();
        var found = customers.findAll(missing);
        missing.forEach(id -> people.put(id, Optional.ofNullable(found.get(id))));
    }

    public Run run(String id) {
        var run = runs.get(id);
        if (run == null) {
            load(Set.of(id));
            run = runs.get(id);
        }
        if (run == null) {
            throw new IllegalStateException("There is no run " + id);
        }
        return run;
    }

    /** Nobody, if the customer has been erased. */
    public @Nullable Customer customer(String run) {
        var id = run(run).customer();
        loadPeople(Set.of(id));
        return people.get(id).orElse(null);
    }

    public LedgerSession messages() {
        return ledger.session();
    }

    public void enter(Entry entry) {
        entering = entry;
    }

    /** Who was announced by {@link #enter}; forgotten afterwards. */
    public Optional<Entry> entering() {
        var entry = Optional.ofNullable(entering);
        entering = null;
        return entry;
    }

    public boolean exists(String customer) {
        loadPeople(Set.of(customer));
        return people.get(customer).isPresent();
    }

    public void begin(Run run) {
        runs.put(run.id(), run);
        begun.add(run.id());
        messages().begin(run.id());
    }

    public void end(String id, Run.State state, @Nullable String outcome) {
        var run = run(id);
        runs.put(
                id,
                new Run(
                        run.id(),
                        run.cascade(),
                        run.version(),
                        run.definitionId(),
                        run.customer(),
                        run.trigger(),
                        state,
                        outcome,
                        run.startedAt(),
                        now()));
        if (!begun.contains(id)) {
            ended.add(id);
        }
    }

    /** They go by another version from now on. */
    public void moved(Collection<String> ids, Cascade to) {
        load(ids);
        ids.forEach(id -> runs.computeIfPresent(id, (same, run) -> {
            var moved = run.movedTo(to);
            news.moved(run, moved);
            return moved;
        }));
    }

    /** So many more runs than before stand at an element. */
    public void stand(String cascade, int version, String element, long more) {
        news.stand(cascade, version, element, more);
    }

    /** Adds a step to the trail: an element's id, or a mark that begins with a character no id begins with. */
    public void passed(String run, String step) {
        var trail = trails.computeIfAbsent(run, id -> new StringBuilder());
        if (trail.length() > LONGEST_TRAIL) {
            throw new EndlessCircle(step);
        }
        trail.append(trail.isEmpty() ? "" : " ").append(step);
    }

    public Instant now() {
        return messages().now();
    }

    void flush() {
        if (!begun.isEmpty()) {
            store.insertAll(begun.stream().map(runs::get).toList());
        }
        if (!ended.isEmpty()) {
            store.endAll(ended.stream().map(runs::get).toList());
        }
        if (!trails.isEmpty()) {
            var now = now();
            allTrails.appendAll(trails.entrySet().stream()
                    .map(trail ->
                            new Trail(trail.getKey(), now, trail.getValue().toString()))
                    .toList());
        }
        tellNews();
        counts.add(news.counts());
        publish();
        begun.clear();
        ended.clear();
        trails.clear();
        news = new RunNews();
    }

    private void publish() {
        var all = begun.stream().map(runs::get).toList();
        var over = Stream.concat(all.stream(), ended.stream().map(runs::get))
                .filter(run -> run.endedAt() != null)
                .toList();
        publisher.publishEvent(new RunsChanged(all, over));
    }

    /** The messages of runs that end before their time have been read to be abandoned. */
    private void tellNews() {
        begun.forEach(id -> news.begun(run(id)));
        ended.forEach(id -> news.ended(run(id)));
        trails.forEach((id, trail) -> news.passed(run(id), trail.toString()));
        Stream.concat(begun.stream(), ended.stream())
                .map(runs::get)
                .filter(run -> Run.TARGET_ACTION.equals(run.outcome()))
                .forEach(run -> news.targetActionDone(run, messages().ofRun(run.id())));
    }
}
