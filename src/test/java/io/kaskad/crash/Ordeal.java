package io.kaskad.crash;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes on one database under load, to which a test does something bad; when all is quiet, the ledger is checked. */
final class Ordeal implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(3);

    private static final String QUIET = """
            select not exists (select 1 from event_inbox where state = 'NEW')
                and not exists (select 1 from run where state = 'ACTIVE')
                and not exists (select 1 from message where status in ('QUEUED', 'SENDING'))
                and not exists (select 1 from sandbox_receipt where given_at is null)
                and not exists (select 1 from receipt_inbox i where i.state = 'NEW' and (i.attempts = 0
                    or exists (select 1 from message m where m.id = i.message_id
                        or (m.provider = i.provider and m.provider_message_id = i.provider_message_id))))
            """;

    final OwnPostgres server = new OwnPostgres();
    final JdbcClient database = server.jdbc();
    final PostOffice post = new PostOffice();
    final Reports reports = new Reports(database);
    final Shop shop = new Shop(this::nodes);

    private final Path logs;
    private final List<String> settings;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final long started = System.nanoTime();
    private int kills;

    private Ordeal(int timeLapse, Path logs, List<String> more) {
        this.logs = logs;
        this.settings = together(Stream.concat(
                Stream.of(
                        "--kaskad.time-lapse=" + timeLapse,
                        "--kaskad.messaging.lease=" + LEASE,
                        "--kaskad.messaging.blocked-pause=1s",
                        "--kaskad.datasource.stalled=5s",
                        "--kaskad.smtp.url=" + post.url()),
                more.stream()));
        post.reportsTo(reports::of);
    }

    /** Of two that set the same the later counts. */
    private static List<String> together(Stream<String> settings) {
        var named = new LinkedHashMap<String, String>();
        settings.forEach(setting -> named.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(named.values());
    }

    /** With this many nodes, which start at the same time on an empty database. */
    static Ordeal of(int count, int timeLapse, Path logs, String... settings) {
        var ordeal = new Ordeal(timeLapse, logs, List.of(settings));
        try {
            ordeal.begins(count);
            return ordeal;
        } catch (RuntimeException | Error e) {
            ordeal.close();
            throw e;
        }
    }

    private void begins(int count) {
        IntStream.range(0, count).mapToObj(i -> starting()).toList().forEach(Node::ready);
        behaves("viber", 50, 3);
        behaves("sms", 90, 1);
    }

    private void behaves(String channel, int delivered, int seconds) {
        database.sql("insert into sandbox_behaviour values (:channel, :delivered, 0, :seconds)")
                .param("channel", channel)
                .param("delivered", delivered)
                .param("seconds", seconds)
                .update();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** One more node; comes back when it serves. */
    Node starts() {
        return starting().ready();
    }

    private Node starting() {
        return joins(Node.starting(server.url(), logs, settings));
    }

    Node joins(Node node) {
        nodes.add(node);
        return node;
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    String databaseUrl() {
        return server.url();
    }

    void kill(Node node) {
        nodes.remove(node);
        node.kill();
        kills++;
    }

    /** As {@link #kill}, but it may finish what it does. */
    void stop(Node node) {
        nodes.remove(node);
        node.stop();
        node.awaitEnd();
    }

    /**
     * As if so much time had passed that every hand-over is overdue; nodes with a long lease do not find that by themselves,
     * however slow the machine is.
     *
     * @return how many hand-overs were under way
     */
    int leasesEnd() {
        return database.sql(
                        "update message set lease_until = current_timestamp - interval '1' second where status = 'SENDING'")
                .update();
    }

    int count(String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }

    static void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(condition);
    }

    /** Takes no more orders, waits for all to come to an end, and holds the ledger against the others. */
    LedgerCheck endsWell(String what) {
        shop.shut();
        until("all to be told", () -> shop.hasToldAll() && reports.areToldAll());
        until(
                "all to come to an end",
                () -> reports.areToldAll()
                        && database.sql(QUIET).query(Boolean.class).single());
        var check = LedgerCheck.of(database, shop.accepted(), post.letters());
        print(what, check);
        check.passes();
        return check;
    }

    private void print(String what, LedgerCheck check) {
        System.out.printf(
                "%-28s %6d events %6d runs %6d messages %6d hand-overs %4d doubled %4d unknown %3d kills %4d s%n",
                what,
                shop.accepted().size(),
                count("run"),
                count("message"),
                count("peer.taken"),
                check.doubled(),
                count("message_attempt where outcome = 'UNKNOWN'"),
                kills,
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    @Override
    public void close() {
        shop.close();
        nodes.forEach(Node::kill);
        reports.close();
        post.close();
        server.close();
    }
}
