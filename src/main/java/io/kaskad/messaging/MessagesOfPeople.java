package io.kaskad.messaging;

import io.kaskad.channels.KeptTexts;
import io.kaskad.customers.CustomerErased;
import io.kaskad.customers.CustomersMerged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages go with the customers they were sent to; of those who are erased, only what is counted is kept. */
@Component
class MessagesOfPeople {

    private final NamedParameterJdbcTemplate jdbc;
    private final List<KeptTexts> texts;

    MessagesOfPeople(NamedParameterJdbcTemplate jdbc, List<KeptTexts> texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @EventListener
    void merged(CustomersMerged merged) {
        rename(merged.from(), merged.into());
    }

    @EventListener
    void erased(CustomerErased erased) {
        var messages = jdbc.queryForList(
                "select id from message where customer_id = :customer",
                Map.of("customer", erased.customer()),
                UUID.class);
        if (!messages.isEmpty()) {
            jdbc.update("delete from message_reply where message_id in (:ids)", Map.of("ids", messages));
            texts.forEach(keeper -> keeper.forget(messages));
            rename(erased.customer(), erased.pseudonym());
        }
        jdbc.batchUpdate(
                "delete from hearing_inbox where channel = :channel and address = :address",
                erased.contacts().stream()
                        .map(contact -> new MapSqlParameterSource(
                                        "channel", contact.channel().key())
                                .addValue("address", contact.address()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void rename(String from, String to) {
        jdbc.update("update message set customer_id = :to where customer_id = :from", Map.of("from", from, "to", to));
    }
}
