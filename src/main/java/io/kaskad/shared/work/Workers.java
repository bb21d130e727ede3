package io.kaskad.shared.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives every {@link Work} a thread while the application runs. */
@Component
public class Workers implements SmartLifecycle {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final ObjectProvider<Work> works;
    private final ObjectProvider<WorkSource> sources;
    private final Rush rush;
    private final MeterRegistry meters;
    private final boolean enabled;
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Workers(
            ObjectProvider<Work> works,
            ObjectProvider<WorkSource> sources,
            Rush rush,
            MeterRegistry meters,
            @Value("${kaskad.workers.enabled:true}") boolean enabled) {
        this.works = works;
        this.sources = sources;
        this.rush = rush;
        this.meters = meters;
        this.enabled = enabled;
    }

    /** Everything there is to do in the background, for those who drive it by hand. */
    public List<Work> all() {
        var more = sources.orderedStream().flatMap(source -> source.works().stream());
        return Stream.concat(works.orderedStream(), more).toList();
    }

    /** Wakes up those whose name starts like this, once the current transaction, if there is one, has been committed. */
    public void nudge(String name) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(name);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(name);
            }
        });
    }

    private void wake(String prefix) {
        workers.forEach((name, worker) -> {
            if (name.startsWith(prefix)) {
                worker.nudge();
            }
        });
    }

    /** Whether the application is about to end: what has not begun yet is left to others. */
    public boolean stopping() {
        return stopping;
    }

    @Override
    public void start() {
        stopping = false;
        if (enabled) {
            all().forEach(work -> workers.computeIfAbsent(
                    work.name(), name -> new Worker(work, this::hasUrgentBacklog, rush, meters)));
        }
    }

    private boolean hasUrgentBacklog() {
        return workers.values().stream().anyMatch(Worker::hasUrgentBacklog);
    }

    @Override
    public void stop() {
        stopping = true;
        var deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        workers.values().forEach(Worker::askToStop);
        workers.values().forEach(worker -> worker.awaitStop(deadline));
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }
}
