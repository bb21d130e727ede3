package io.kaskad.trial;

import io.kaskad.drafts.DraftOpened;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the stage for trials while somebody looks at a draft, so that the first trial need not wait for it. */
@Component
class GettingReady implements Work {

    static final String NAME = "trials";

    private static final Logger log = LoggerFactory.getLogger(GettingReady.class);

    private final TrialContext context;
    private final Workers workers;
    private final AtomicBoolean wanted = new AtomicBoolean();

    GettingReady(TrialContext context, Workers workers) {
        this.context = context;
        this.workers = workers;
    }

    @EventListener
    void on(DraftOpened opened) {
        if (!context.isMade()) {
            wanted.set(true);
            workers.nudge(NAME);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** It is nudged when there is something to do. */
    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public int doSome() {
        if (!wanted.getAndSet(false) || context.isMade()) {
            return 0;
        }
        try {
            context.make();
            return 1;
        } catch (RuntimeException e) {
            log.warn("The stage for trials could not be made; the next trial makes it", e);
            return 0;
        }
    }
}
