package io.kaskad.cascades;

import io.kaskad.customers.Consents.Change;
import io.kaskad.customers.Consents.NewWords;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.CustomerErased;
import io.kaskad.customers.CustomersMerged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs go with their customers, and end where those do not want any more what they are for. */
@Component
class RunsOfPeople {

    private static final String REFUSED = "unsubscribed";
    private static final String ERASED = "erased";

    private final JdbcClient jdbc;
    private final Runs runs;
    private final CascadeRuntime runtime;

    RunsOfPeople(JdbcClient jdbc, Runs runs, CascadeRuntime runtime) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.runtime = runtime;
    }

    @EventListener
    void said(NewWords words) {
        var refusing = words.changes().stream()
                .map(Change::said)
                .filter(said -> said.consent().state().refuses())
                .toList();
        if (refusing.isEmpty()) {
            return;
        }
        var active =
                runs.active(refusing.stream().map(Said::customer).distinct().toList());
        runtime.cancel(
                active.stream()
                        .filter(run -> refusing.stream().anyMatch(said -> isRefused(run, said)))
                        .map(Run::id)
                        .toList(),
                REFUSED);
    }

    /** Only as a whole: who does not want its emails is not written to by SMS instead. */
    private boolean isRefused(Run run, Said said) {
        var consent = said.consent();
        return run.customer().equals(said.customer())
                && runtime.byDefinition(run.definitionId())
                        .map(Cascade::mailing)
                        .filter(Cascade.Mailing::promotional)
                        .filter(mailing -> mailing.sends().stream()
                                .anyMatch(send -> consent.concerns(send.channel(), send.topic())))
                        .isPresent();
    }

    @EventListener
    void merged(CustomersMerged merged) {
        var going = active(merged.from());
        rename(merged.from(), merged.into());
        jdbc.sql("update event_wait set customer_id = :into where customer_id = :from")
                .param("from", merged.from())
                .param("into", merged.into())
                .update();
        moveEntries(merged.from(), merged.into());
        runtime.renamed(going, merged.into());
    }

    /** Where both have entered, the customer's own entry stays. */
    private void moveEntries(String from, String into) {
        jdbc.sql("""
                        delete from cascade_entry where customer_id = :from and exists (
                            select 1 from cascade_entry own where own.customer_id = :into
                                and own.cascade_key = cascade_entry.cascade_key
                                and own.entry_key = cascade_entry.entry_key)
                        """).param("from", from).param("into", into).update();
        jdbc.sql("update cascade_entry set customer_id = :into where customer_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    @EventListener
    void erased(CustomerErased erased) {
        runtime.cancel(active(erased.customer()), ERASED);
        jdbc.sql("update run set properties = '{}' where customer_id = :customer")
                .param("customer", erased.customer())
                .update();
        rename(erased.customer(), erased.pseudonym());
    }

    private List<String> active(String customer) {
        return runs.active(List.of(customer)).stream().map(Run::id).toList();
    }

    private void rename(String from, String to) {
        jdbc.sql("update run set customer_id = :to where customer_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
