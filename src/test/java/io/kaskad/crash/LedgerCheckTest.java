package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger that is right passes every check, and every check is seen failing. */
class LedgerCheckTest {

    private static final UUID EMAIL = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final UUID VIBER = UUID.fromString("0190a3c5-0000-7000-8000-000000000002");

    private static JdbcClient database;

    private final List<String> accepted = new ArrayList<>(List.of("t1"));
    private final List<UUID> letters = new ArrayList<>(List.of(EMAIL));

    @BeforeAll
    static void create() {
        database = JdbcClient.create(TestDatabases.fresh("postgresql"));
    }

    /** The email was not read, Viber was delivered. */
    @BeforeEach
    void fill() {
        for (var table :
                List.of("event_inbox", "run", "message", "sandbox_message", "receipt_inbox", "act_ru_execution")) {
            database.sql("truncate " + table + " cascade").update();
        }
        database.sql("""
                insert into event_inbox (source, message_id, kind, customer_id, name, properties, occurred_at, received_at,
                    state, due_at)
                values ('shop', 't1', 'TRACK', 'p1', 'Order Status Changed', '{}', now(), now(), 'DONE', now())
                """).update();
        run("r1", "order-status");
        message(EMAIL, "email");
        message(VIBER, "viber");
        taken(VIBER, "viber");
        database.sql("update message set status = 'DELIVERED', delivered_at = now() where channel = 'viber'")
                .update();
    }

    private static void run(String id, String cascade) {
        database.sql("""
                insert into run (id, cascade_key, cascade_version, definition_id, customer_id, trigger_source, trigger_id,
                    event_name, properties, state, outcome, started_at, ended_at)
                values (:id, :cascade, 1, 'd', 'p1', 'shop', 't1', 'Order Status Changed', '{}', 'ENDED',
                    'deliveredByViber', now(), now())
                """).param("id", id).param("cascade", cascade).update();
    }

    private static void message(UUID id, String channel) {
        database.sql("""
                insert into message (id, run_id, cascade_key, element_id, customer_id, channel, template, promotional,
                    status, attempts, due_at, expires_at, sent_at)
                values (:id, 'r1', 'order-status', :channel, 'p1', :channel, 't', false, 'SENT', 1, now(), now(), now())
                """).param("id", id).param("channel", channel).update();
        attempt(id, 1, "ACCEPTED");
    }

    private static void attempt(UUID message, int number, String outcome) {
        database.sql("""
                insert into message_attempt (message_id, number, provider, started_at, outcome)
                values (:message, :number, 'p', now(), :outcome)
                """)
                .param("message", message)
                .param("number", number)
                .param("outcome", outcome)
                .update();
    }

    private static void taken(UUID message, String channel) {
        database.sql("""
                insert into sandbox_message (id, message_id, channel, address, body, accepted_at)
                values (gen_random_uuid(), :message, :channel, 'a', 'b', now())
                """).param("message", message).param("channel", channel).update();
    }

    private static void change(String sql) {
        database.sql(sql).update();
    }

    private LedgerCheck check() {
        return LedgerCheck.of(database, accepted, letters);
    }

    @Test
    void aLedgerThatIsRightPasses() {
        check().passes();
        assertThat(check().doubled()).isZero();
    }

    @Test
    void aDoubledHandOverIsFineWhereItIsExplainedAndMayBe() {
        attempt(EMAIL, 2, "UNKNOWN");
        letters.add(EMAIL);
        check().passes();
        assertThat(check().doubled()).isEqualTo(1);
    }

    @Test
    void everyCheckIsSeenFailing() {
        assertThat(wrongs().map(wrong -> wrong.get()[0])).containsExactlyInAnyOrderElementsOf(LedgerCheck.names());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void findsWhatIsWrong(String check, Wrong wrong) {
        wrong.happensIn(this);
        assertThat(check().findings()).containsKey(check);
    }

    /** Something that must not be. */
    private interface Wrong {
        void happensIn(LedgerCheckTest ledger);
    }

    private static Arguments wrong(String check, Wrong wrong) {
        return Arguments.of(check, wrong);
    }

    private static Arguments wrong(String check, String sql) {
        return wrong(check, ledger -> change(sql));
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("accepted events that are not in the inbox", ledger -> ledger.accepted.add("t2")),
                wrong("events without an end or a reason", "update event_inbox set state = 'REFUSED', error = null"),
                wrong("events without a run", "delete from run"),
                wrong("orders refused although their customer was told of before", """
                        with told as (insert into event_inbox (source, message_id, kind, customer_id, properties, occurred_at,
                                received_at, state, due_at)
                            values ('shop', 'i1', 'IDENTIFY', 'p1', '{}', now(), now(), 'DONE', now()) returning id)
                        update event_inbox set state = 'REFUSED', error = 'UNKNOWN_CUSTOMER', id = told.id + 1 from told
                        """),
                wrong("events with several runs", ledger -> run("r2", "another")),
                wrong("runs without an end", "update run set state = 'ACTIVE', outcome = null"),
                wrong(
                        "runs the engine has not ended",
                        "insert into act_ru_execution (id_, root_proc_inst_id_) values ('e1', 'r1')"),
                wrong("steps taken twice", "update message set element_id = 'sendEmail'"),
                wrong("messages without an end", "update message set status = 'SENDING' where channel = 'email'"),
                wrong("hand-overs without an end", "update message_attempt set outcome = null"),
                wrong("lost messages", ledger -> {
                    ledger.letters.clear();
                    change("update message set sent_at = null where channel = 'email'");
                }),
                wrong("sent messages no provider has seen", ledger -> ledger.letters.clear()),
                wrong("taken messages the ledger does not know of", ledger -> ledger.letters.add(UUID.randomUUID())),
                wrong("taken messages that count as never sent", "update message set status = 'CANCELLED'"),
                wrong("doubled hand-overs nobody explains", ledger -> ledger.letters.add(EMAIL)),
                wrong("doubled hand-overs where a channel must hold", ledger -> {
                    attempt(VIBER, 2, "UNKNOWN");
                    taken(VIBER, "viber");
                }),
                wrong("receipts nobody has looked at", """
                        insert into receipt_inbox (provider, receipt_id, message_id, status, occurred_at, received_at, state,
                            due_at)
                        select 'p', 'r', id, 'DELIVERED', now(), now(), 'NEW', now() from message where channel = 'email'
                        """),
                wrong("receipts without effect", """
                        insert into receipt_inbox (provider, receipt_id, message_id, status, occurred_at, received_at, state,
                            due_at)
                        select 'p', 'r', id, 'DELIVERED', now(), now(), 'DONE', now() from message where channel = 'email'
                        """),
                wrong("runs that say delivered without proof", "update message set delivered_at = null"));
    }
}
