package io.kaskad.channels.onsite;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one page gets as it comes (server-sent events), each message once. */
final class Stream {

    /** Then the page asks anew, maybe another node. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Often enough that no proxy in between takes the connection for dead, and that we notice one that is. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final String provider;
    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final Set<UUID> sent = new HashSet<>();
    private Runnable ended = () -> {};
    private long lastBeat;

    Stream(String provider) {
        this.provider = provider;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void onEnd(Runnable ended) {
        this.ended = ended;
        emitter.onCompletion(ended);
        emitter.onError(failure -> ended.run());
        emitter.onTimeout(emitter::complete);
    }

    synchronized void send(OnSiteMessage message) {
        if (message.provider().equals(provider) && sent.add(message.id())) {
            send(SseEmitter.event().data(message.content(), MediaType.APPLICATION_JSON));
        }
    }

    synchronized void beat() {
        if (lastBeat == 0 || System.nanoTime() - lastBeat > BEAT.toNanos()) {
            send(SseEmitter.event().comment(""));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            lastBeat = System.nanoTime();
        } catch (IOException | IllegalStateException e) {
            // the page is gone; it gets again what it has not seen
            ended.run();
            emitter.complete();
        }
    }

    void end() {
        emitter.complete();
    }
}
