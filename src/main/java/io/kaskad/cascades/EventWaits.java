package io.kaskad.cascades;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs that stand at an await for something the customer does. */
@Repository
public class EventWaits {

    private final JdbcClient jdbc;

    EventWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One such wait. */
    public record EventWait(String execution, String run, String customer, String event) {}

    public void add(EventWait wait) {
        jdbc.sql("""
                        insert into event_wait (execution_id, run_id, customer_id, event_name)
                        values (:execution, :run, :customer, :event)
                        """)
                .param("execution", wait.execution())
                .param("run", wait.run())
                .param("customer", wait.customer())
                .param("event", wait.event())
                .update();
    }

    public void remove(String execution) {
        jdbc.sql("delete from event_wait where execution_id = :execution")
                .param("execution", execution)
                .update();
    }

    /** It is another execution of the same run that waits. */
    public void handOver(String execution, String other) {
        jdbc.sql("update event_wait set execution_id = :other where execution_id = :execution")
                .param("execution", execution)
                .param("other", other)
                .update();
    }

    /** The waits of these customers, whatever they wait for. */
    public List<EventWait> of(Collection<String> customers) {
        return jdbc.sql("select * from event_wait where customer_id in (:customers)")
                .param("customers", customers)
                .query((row, n) -> new EventWait(
                        row.getString("execution_id"),
                        row.getString("run_id"),
                        row.getString("customer_id"),
                        row.getString("event_name")))
                .list();
    }
}
