package io.kaskad.channels.onsite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Visitors who look at a page right now. Whatever node takes a message, each node asks the database for its own visitors.
 */
@Component
public class Streams implements Work, SmartLifecycle {

    private static final int MOST = 2_000;
    private static final int MOST_OF_ONE_VISITOR = 5;
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than it may take between what stands in arrived_at and its commit, and than a pause of this machine. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final OnSiteMessages messages;
    private final Clock clock;
    private final Map<Stream, Visitor> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    Streams(OnSiteMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What waits, and from then on whatever comes; empty if there are too many already. */
    public Optional<SseEmitter> open(OnSiteProvider provider, Visitor visitor) {
        var same = open.values().stream().filter(visitor::equals).count();
        if (!running || open.size() >= MOST || same >= MOST_OF_ONE_VISITOR) {
            return Optional.empty();
        }
        var stream = new Stream(provider.name());
        open.put(stream, visitor);
        stream.onEnd(() -> open.remove(stream));
        stream.beat();
        messages.waiting(provider.name(), visitor, clock.instant()).forEach(stream::send);
        return Optional.of(stream.emitter());
    }

    @Override
    public String name() {
        return "onsite-streams";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** Sends to everybody who is there what they have not got yet. */
    @Override
    public int doSome() {
        var byVisitor =
                open.entrySet().stream().collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        var visitors = new ArrayList<>(byVisitor.keySet());
        for (int first = 0; first < visitors.size(); first += AT_ONCE) {
            send(visitors.subList(first, Math.min(first + AT_ONCE, visitors.size())), byVisitor);
        }
        open.keySet().forEach(Stream::beat);
        return 0;
    }

    private void send(Collection<Visitor> visitors, Map<Visitor, List<Stream>> streams) {
        var now = clock.instant();
        messages.waiting(visitors, now.minus(LATELY), now)
                .forEach(message -> streams.get(message.visitor()).forEach(stream -> stream.send(message)));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its last answers: these would never come to an end. */
    @Override
    public void stop() {
        running = false;
        open.keySet().forEach(Stream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
