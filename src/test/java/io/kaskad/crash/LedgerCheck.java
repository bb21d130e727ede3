package io.kaskad.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.UnknownOutcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the ledger against what clients were told and what providers took, once everything is quiet. */
final class LedgerCheck {

    private static final int MOST_SHOWN = 5;

    private static final String HELD = Stream.of(Channel.values())
            .filter(channel -> channel.onUnknownOutcome() == UnknownOutcome.HOLD)
            .map(channel -> "'" + channel.key() + "'")
            .collect(joining(", "));

    /** Each gives the ids of what is wrong. */
    private static final Map<String, String> CHECKS = checks();

    private final JdbcClient database;

    private LedgerCheck(JdbcClient database) {
        this.database = database;
    }

    /**
     * Puts what others know next to the ledger.
     *
     * @param accepted the message ids of events for which a client was told that they are accepted
     * @param letters the messages the post office took, once for each time
     */
    static LedgerCheck of(JdbcClient database, Collection<String> accepted, Collection<UUID> letters) {
        database.sql("drop schema if exists peer cascade").update();
        database.sql("create schema peer").update();
        database.sql("create table peer.accepted as select unnest(cast(:ids as text[])) as message_id")
                .param("ids", accepted.toArray(String[]::new))
                .update();
        database.sql("""
                create table peer.taken as
                    select message_id, channel from sandbox_message
                    union all select unnest(cast(:letters as uuid[])), 'email'
                """).param("letters", letters.toArray(UUID[]::new)).update();
        database.sql("create index on peer.taken (message_id)").update();
        return new LedgerCheck(database);
    }

    static Collection<String> names() {
        return CHECKS.keySet();
    }

    /** What is wrong, by check; empty if nothing is. */
    Map<String, List<String>> findings() {
        var findings = new LinkedHashMap<String, List<String>>();
        CHECKS.forEach((name, sql) -> {
            var found = database.sql(sql + " limit " + MOST_SHOWN)
                    .query((row, n) -> row.getString(1))
                    .list();
            if (!found.isEmpty()) {
                findings.put(name, found);
            }
        });
        return findings;
    }

    void passes() {
        assertThat(findings()).isEmpty();
    }

    /** How often providers took a message once more; each is explained, or {@link #passes} fails. */
    int doubled() {
        return database.sql("""
                        select coalesce(sum(times - 1), 0)
                        from (select count(*) as times from peer.taken group by message_id) as taken
                        """).query(Integer.class).single();
    }

    private static Map<String, String> checks() {
        var checks = new LinkedHashMap<String, String>();
        checks.put("accepted events that are not in the inbox", """
                select a.message_id from peer.accepted a
                where not exists (select 1 from event_inbox e where e.message_id = a.message_id)
                """);
        checks.put("events without an end or a reason", """
                select message_id from event_inbox
                where state = 'NEW' or (state in ('REFUSED', 'PARKED') and error is null)
                """);
        checks.put("events without a run", """
                select e.message_id from event_inbox e where e.state = 'DONE' and e.name = 'Order Status Changed'
                    and not exists (select 1 from run r where r.trigger_source = e.source and r.trigger_id = e.message_id)
                """);
        checks.put("orders refused although their customer was told of before", """
                select later.message_id from event_inbox later
                where later.state = 'REFUSED' and later.name = 'Order Status Changed' and exists (
                    select 1 from event_inbox earlier where earlier.kind = 'IDENTIFY' and earlier.state = 'DONE'
                        and earlier.customer_id = later.customer_id and earlier.id < later.id)
                """);
        checks.put("events with several runs", """
                select trigger_id from run group by trigger_source, trigger_id having count(*) > 1
                """);
        checks.put("runs without an end", """
                select id from run where state = 'ACTIVE' or outcome is null or ended_at is null
                """);
        checks.put("runs the engine has not ended", """
                select e.root_proc_inst_id_ from act_ru_execution e
                where not exists (select 1 from run r where r.id = e.root_proc_inst_id_ and r.state = 'ACTIVE')
                """);
        checks.put("steps taken twice", """
                select run_id || ' ' || element_id from message group by run_id, element_id having count(*) > 1
                """);
        checks.put("messages without an end", """
                select id from message where status in ('QUEUED', 'SENDING')
                """);
        checks.put("hand-overs without an end", """
                select message_id from message_attempt where outcome is null
                """);
        checks.put("lost messages", """
                select m.id from message m
                where m.status not in ('CANCELLED', 'SKIPPED', 'EXPIRED', 'FAILED', 'BOUNCED')
                    and not exists (select 1 from peer.taken t where t.message_id = m.id)
                    and not exists (select 1 from message_attempt a where a.message_id = m.id and a.outcome = 'UNKNOWN')
                """);
        checks.put("sent messages no provider has seen", """
                select m.id from message m where m.sent_at is not null
                    and not exists (select 1 from peer.taken t where t.message_id = m.id)
                """);
        checks.put("taken messages the ledger does not know of", """
                select t.message_id from peer.taken t where not exists (
                    select 1 from message m where m.id = t.message_id
                        and (m.sent_at is not null or m.delivered_at is not null or exists (
                            select 1 from message_attempt a where a.message_id = m.id and a.outcome = 'UNKNOWN')))
                """);
        checks.put("taken messages that count as never sent", """
                select m.id from message m join peer.taken t on t.message_id = m.id
                where m.status in ('CANCELLED', 'SKIPPED', 'EXPIRED')
                """);
        checks.put("doubled hand-overs nobody explains", """
                select t.message_id from peer.taken t group by t.message_id
                having count(*) > 1 + (select count(*) from message_attempt a
                    where a.message_id = t.message_id and a.outcome = 'UNKNOWN')
                """);
        checks.put("doubled hand-overs where a channel must hold", """
                select t.message_id from peer.taken t where t.channel in (%s)
                group by t.message_id having count(*) > 1
                """.formatted(HELD));
        checks.put("receipts nobody has looked at", """
                select i.id from receipt_inbox i where i.state = 'NEW' and (i.attempts = 0
                    or exists (select 1 from message m where m.id = i.message_id
                        or (m.provider = i.provider and m.provider_message_id = i.provider_message_id)))
                """);
        checks.put("receipts without effect", """
                select i.id from receipt_inbox i join message m on m.id = i.message_id
                    or (m.provider = i.provider and m.provider_message_id = i.provider_message_id)
                where i.state = 'DONE' and i.status = 'DELIVERED' and m.delivered_at is null
                """);
        checks.put("runs that say delivered without proof", """
                select r.id from run r where r.outcome like 'deliveredBy%' and not exists (
                    select 1 from message m where m.run_id = r.id and r.outcome = 'deliveredBy' || initcap(m.channel)
                        and coalesce(m.delivered_at, m.opened_at, m.clicked_at, m.replied_at) is not null)
                """);
        return checks;
    }
}
