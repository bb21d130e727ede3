package io.kaskad.shared.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for a while when the application is about to end: its readiness is down by then, and whoever shares
 * requests out among the nodes has to notice before nobody listens here any more.
 */
@Component
class Draining implements SmartLifecycle {

    /** After the workers and before the web server, which stops 1024 later. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

    private final Duration pause;
    private volatile boolean running;

    Draining(@Value("${kaskad.drain:PT2S}") Duration pause) {
        this.pause = pause;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(stopped);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
