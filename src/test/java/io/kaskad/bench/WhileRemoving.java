package io.kaskad.bench;

import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine part while runs of earlier rounds, which are too old by now, are removed. */
record WhileRemoving(EnginePart part, Background background, JdbcClient jdbc) implements Contender {

    static WhileRemoving of(ApplicationContext kaskad) {
        return new WhileRemoving(
                EnginePart.of(kaskad), new Background(kaskad.getBean(Workers.class)), kaskad.getBean(JdbcClient.class));
    }

    @Override
    public String name() {
        return "(c) while old runs are removed";
    }

    @Override
    public int atOnce() {
        return part.atOnce();
    }

    @Override
    public void prepare(int count) {
        jdbc.sql("update run set ended_at = ended_at - interval '1 year' where state = 'ENDED'")
                .update();
    }

    @Override
    public void run(int count) throws Exception {
        var before = runs();
        var removing = Executors.newSingleThreadScheduledExecutor();
        try {
            removing.scheduleWithFixedDelay(() -> background.once("retention"), 0, 1, TimeUnit.SECONDS);
            part.run(count);
        } finally {
            removing.shutdown();
            removing.awaitTermination(1, TimeUnit.MINUTES);
        }
        System.out.printf("        %d old runs removed meanwhile%n", before + count - runs());
    }

    private long runs() {
        return jdbc.sql("select count(*) from run").query(Long.class).single();
    }
}
