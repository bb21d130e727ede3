package io.kaskad.crash;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** What can happen to nodes that share a database, while they work. */
enum Misfortune {
    /** kill -9, and another node comes instead. */
    KILL {
        @Override
        void befalls(Ordeal ordeal) {
            ordeal.kill(anyOf(ordeal));
            ordeal.starts();
        }
    },
    /** The oldest node is asked to end, and a new one comes. */
    REPLACE {
        @Override
        void befalls(Ordeal ordeal) {
            ordeal.stop(ordeal.nodes().get(0));
            ordeal.starts();
        }
    },
    /** Nothing moves in a node for longer than its leases last; then it goes on as if nothing had been. */
    FREEZE {
        @Override
        void befalls(Ordeal ordeal) {
            var node = anyOf(ordeal);
            node.freeze();
            pass(Ordeal.LEASE.multipliedBy(2));
            node.thaw();
            pass(Ordeal.LEASE);
        }
    },
    /** The database crashes and comes back. */
    CRASH_DATABASE {
        @Override
        void befalls(Ordeal ordeal) {
            ordeal.server.crashAndRestart();
            pass(Ordeal.LEASE.multipliedBy(2));
        }
    };

    abstract void befalls(Ordeal ordeal);

    private static Node anyOf(Ordeal ordeal) {
        var nodes = ordeal.nodes();
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }

    /** Time itself is what matters here. */
    static void pass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.multipliedBy(3)).until(() -> true);
    }
}
