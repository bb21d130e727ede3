package io.kaskad.cascades;

import io.kaskad.channels.Channel;
import io.kaskad.content.Templates;
import io.kaskad.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cascades there are. What is in force is remembered for a second, for each event asks for it. */
@Service
public class Cascades {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final CascadeRuntime runtime;
    private final Pauses pauses;
    private final Templates templates;
    private final EventNames events;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    Cascades(CascadeRuntime runtime, Pauses pauses, Templates templates, EventNames events, Clock clock) {
        this.runtime = runtime;
        this.pauses = pauses;
        this.templates = templates;
        this.events = events;
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

    /** Whether nobody enters it for now. */
    public boolean paused(String key) {
        return remembered().paused().contains(key);
    }

    /** From now on nobody enters it, on other nodes within a second; those who are in it go on. */
    public void pause(String key, String by) {
        pauses.begin(get(key).key(), by);
        remembered = null;
    }

    /** Customers enter it again; what happened meanwhile started nothing, and starts nothing now. */
    public void resume(String key) {
        pauses.end(get(key).key());
        remembered = null;
    }

    /** @throws DiagramRefused if there is anything wrong with it, or it is of another key; a key of null is any */
    public void insistOnSound(byte[] diagram, @Nullable String key) {
        var errors = findings(diagram, key).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new DiagramRefused(errors);
        }
    }

    /**
     * Deploys a diagram if it is new or has changed.
     *
     * @throws DiagramRefused if there is anything wrong with it
     */
    public boolean deploy(String fileName, byte[] diagram) {
        insistOnSound(diagram, null);
        var fresh = runtime.deploy(fileName, diagram);
        remembered = null;
        return fresh;
    }

    /**
     * What is wrong with a diagram: errors first, then in the order of the document.
     *
     * @param key what the cascade is called, whether there is one or not; null if that does not matter
     */
    public List<Finding> findings(byte[] diagram, @Nullable String key) {
        return runtime.findings(diagram, key, new Here());
    }

    private final class Here implements Surroundings {

        @Override
        public boolean hasTemplate(String name, Channel channel) {
            return templates.exist(name, channel);
        }

        @Override
        public boolean knowsEvent(String name) {
            return !startedBy(name).isEmpty() || events.known(name);
        }
    }

    /** The names of events that have come before or start a cascade, in the order of the alphabet. */
    public SortedSet<String> events() {
        var names = new TreeSet<>(events.all());
        latest().stream().map(Cascade::startEvent).filter(Objects::nonNull).forEach(names::add);
        return names;
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
