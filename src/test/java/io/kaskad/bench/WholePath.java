package io.kaskad.bench;

import io.kaskad.shared.work.Workers;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of it: events by HTTP, inbox, runs, ledger, hand-over to a provider that answers at once, receipts, ends. */
final class WholePath implements Contender {

    private final Workers workers;
    private final EventsByHttp events;

    WholePath(ApplicationContext kaskad) {
        this.workers = kaskad.getBean(Workers.class);
        this.events = new EventsByHttp(
                List.of(kaskad.getEnvironment().getRequiredProperty("local.server.port", Integer.class)),
                Bench.KEY,
                kaskad.getBean(JdbcClient.class));
    }

    @Override
    public String name() {
        return "(b) our whole path";
    }

    @Override
    public int atOnce() {
        return 6_000;
    }

    @Override
    public void run(int count) {
        workers.start();
        try {
            events.enter(count);
            events.awaitEnd();
        } finally {
            workers.stop();
        }
    }

    EventsByHttp events() {
        return events;
    }
}
