package io.kaskad.events;

import io.kaskad.customers.CustomerErased;
import io.kaskad.customers.CustomersMerged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What customers did goes with them. What is not processed yet finds its customer by itself. */
@Component
class EventsOfPeople {

    private final NamedParameterJdbcTemplate jdbc;

    EventsOfPeople(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(CustomersMerged merged) {
        jdbc.update(
                "update event_inbox set customer_id = :into where customer_id = :from and state <> 'NEW'",
                Map.of("from", merged.from(), "into", merged.into()));
    }

    @EventListener
    void erased(CustomerErased erased) {
        jdbc.update(
                "delete from event_inbox where customer_id = :customer and state <> 'NEW'",
                Map.of("customer", erased.customer()));
    }
}
