package io.kaskad.cascades;

import io.kaskad.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cascades there are. What is in force is remembered for a second, for each event asks for it. */
@Service
public class Cascades {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final CascadeRuntime runtime;
    private final Pauses pauses;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    Cascades(CascadeRuntime runtime, Pauses pauses, Clock clock) {
        this.runtime = runtime;
        this.pauses = pauses;
        this.clock = clock;
    }

    private record Remembered(List<Cascade> cascades, Set<String> paused, Instant since) {}

    /** The newest version of each. */
    public List<Cascade> latest() {
        return remembered().cascades();
    }

    private Remembered remembered() {
        var now = clock.instant();
        var known = remembered;
        if (known == null || Duration.between(known.since(), now).compareTo(REMEMBERED) > 0) {
            known = new Remembered(runtime.latest(), pauses.all(), now);
            remembered = known;
        }
        return known;
    }

    /** Something of it has changed; other nodes find that out within a second. */
    void forget() {
        remembered = null;
    }

    /** Whether nobody enters it for now. */
    public boolean paused(String key) {
        return remembered().paused().contains(key);
    }

    /** Those that take customers in by this event now. */
    public List<Cascade> startedBy(String event) {
        var known = remembered();
        return known.cascades().stream()
                .filter(cascade -> Objects.equals(cascade.startEvent(), event)
                        && !known.paused().contains(cascade.key()))
                .toList();
    }

    public Optional<Cascade> find(String key) {
        return latest().stream().filter(cascade -> cascade.key().equals(key)).findFirst();
    }

    /** The newest version, or 404. */
    public Cascade get(String key) {
        return find(key).orElseThrow(() -> Refused.notFound("cascade", key));
    }

    /** This version, or the newest one when null, or 404. */
    public Cascade get(String key, @Nullable Integer version) {
        if (version == null) {
            return get(key);
        }
        return runtime.versions(key).stream()
                .filter(cascade -> cascade.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("version of " + key, version));
    }
}
