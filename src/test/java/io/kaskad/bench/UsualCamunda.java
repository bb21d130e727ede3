package io.kaskad.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Camunda 7 as most people run it: the settings the Spring Boot starter comes with, a delegate that writes a row, an event
 * gateway with a message and a timer, process variables, one call of the engine a step, receipts correlated by message.
 */
final class UsualCamunda implements Contender, AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AtomicInteger customers = new AtomicInteger();

    UsualCamunda(String url) {
        pool = BenchDatabase.pool(url, 10);
        jdbc = JdbcClient.create(pool);
        jdbc.sql("""
                create table sent (id uuid primary key, instance varchar(64), customer varchar(64), channel varchar(16),
                    status varchar(16), sent_at timestamptz not null default now(), changed_at timestamptz)
                """).update();
        jdbc.sql("create index sent_instance on sent (instance)").update();
        var manager = new DataSourceTransactionManager(pool);
        transaction = new TransactionTemplate(manager);
        engine = configured(manager).buildProcessEngine();
        runtime = engine.getRuntimeService();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/usual.bpmn")
                .deploy();
    }

    private SpringProcessEngineConfiguration configured(DataSourceTransactionManager manager) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("usual");
        settings.setDataSource(pool);
        settings.setTransactionManager(manager);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setJobExecutorActivate(true);
        settings.setBeans(Map.of("sending", (JavaDelegate) this::send));
        return settings;
    }

    private void send(DelegateExecution execution) {
        var channel =
                execution.getCurrentActivityId().substring("send".length()).toLowerCase();
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into sent (id, instance, customer, channel, status) values (:id, :instance, :customer, :channel, 'SENT')")
                .param("id", id)
                .param("instance", execution.getProcessInstanceId())
                .param("customer", execution.getProcessBusinessKey())
                .param("channel", channel)
                .update();
        execution.setVariable("message", id.toString());
        execution.setVariable("channel", channel);
    }

    @Override
    public String name() {
        return "(a) Camunda as people run it";
    }

    @Override
    public int atOnce() {
        return 1_000;
    }

    @Override
    public void run(int count) throws Exception {
        var first = customers.getAndAdd(count);
        Threads.share(count, numbers -> numbers.forEach(number -> cascade(new Story(first + number))));
    }

    private void cascade(Story story) {
        var instance = transaction.execute(status -> runtime.createMessageCorrelation("Order Status Changed")
                .processInstanceBusinessKey(story.customer())
                .setVariables(Map.of("email", story.hasEmail(), "viber", true, "sms", true))
                .setVariables(story.properties())
                .correlateStartMessage()
                .getId());
        for (var channel : story.hasEmail() ? Story.CHANNELS : List.of("viber", "sms")) {
            if (receipt(instance, channel, story.delivers(channel))) {
                return;
            }
        }
        throw new IllegalStateException("not delivered");
    }

    private boolean receipt(String instance, String channel, boolean delivered) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "update sent set status = :status, changed_at = now() where instance = :instance and channel = :channel")
                    .param("status", delivered ? "DELIVERED" : "FAILED")
                    .param("instance", instance)
                    .param("channel", channel)
                    .update();
            runtime.createMessageCorrelation("receipt")
                    .processInstanceId(instance)
                    .setVariable("delivered", delivered)
                    .correlate();
        });
        return delivered;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
