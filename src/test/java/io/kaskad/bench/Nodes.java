package io.kaskad.bench;

import com.jayway.jsonpath.JsonPath;
import io.kaskad.crash.Node;
import io.kaskad.testing.RunningKaskad;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether three nodes on the same machine do as much as one, each lot with a database of its own. */
@Tag("bench")
class Nodes {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String[] SETTINGS = {"--kaskad.time-lapse=300", "--kaskad.datasource.pool-size=15"};

    @TempDir
    private static Path logs;

    private static BenchDatabase database;
    private static Lot one;
    private static Lot three;

    @BeforeAll
    static void start() {
        database = new BenchDatabase();
        one = new Lot("one node", 1);
        three = new Lot("three nodes", 3);
    }

    @AfterAll
    static void stop() throws Exception {
        one.kill();
        three.kill();
        database.close();
    }

    @Test
    void cascades() throws Exception {
        var rounds = new Rounds(database, List.of(one, three));
        rounds.run(ROUNDS);
        rounds.print();
        System.out.printf(
                "transactions lost to another: one node %.2f %%, three nodes %.2f %%%n", one.lost(), three.lost());
    }

    /** Some nodes on one database. */
    private static final class Lot implements Contender {

        private final String name;
        private final List<Node> nodes;
        private final EventsByHttp path;

        Lot(String name, int size) {
            this.name = name;
            var url = database.create(name.replace(' ', '_'));
            this.nodes = IntStream.range(0, size)
                    .mapToObj(i -> Node.started(url, logs, SETTINGS))
                    .toList();
            DataSource pool = BenchDatabase.pool(url, 2);
            var jdbc = JdbcClient.create(pool);
            Bench.customers(jdbc);
            behave("email", 70);
            behave("viber", 50);
            behave("sms", 100);
            this.path = new EventsByHttp(nodes.stream().map(Node::port).toList(), RunningKaskad.KEY, jdbc);
        }

        private void behave(String channel, int delivered) {
            nodes.get(0)
                    .put(
                            "/api/sandbox/behaviours/" + channel,
                            "{\"delivered\":" + delivered + ",\"opened\":0,\"delaySeconds\":0}");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int atOnce() {
            return 4_000;
        }

        @Override
        public void run(int count) {
            path.enter(count);
            path.awaitEnd();
        }

        /** In percent. */
        double lost() {
            var lost = sum("lost");
            return 100 * lost / (lost + sum("committed"));
        }

        private double sum(String outcome) {
            return nodes.stream()
                    .map(node -> node.metric("kaskad.transactions?tag=outcome:" + outcome))
                    .mapToDouble(body -> JsonPath.<Number>read(body, "$.measurements[0].value")
                            .doubleValue())
                    .sum();
        }

        void kill() {
            nodes.forEach(Node::kill);
        }
    }
}
