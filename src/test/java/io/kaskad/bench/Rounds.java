package io.kaskad.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Lets contenders take turns, so that what disturbs the machine disturbs all of them alike. */
final class Rounds {

    /** So many do not count: the JVM goes on compiling for minutes. */
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 3);

    private static final String ONLY = System.getProperty("bench.only", ".*");

    private final BenchDatabase database;
    private final Map<Contender, List<Cost>> costs = new LinkedHashMap<>();

    Rounds(BenchDatabase database, List<? extends Contender> contenders) {
        this.database = database;
        contenders.stream()
                .filter(contender -> contender.name().matches(ONLY))
                .forEach(contender -> costs.put(contender, new ArrayList<>()));
    }

    void run(int rounds) throws Exception {
        for (int round = 1 - WARM_UP; round <= rounds; round++) {
            for (var contender : costs.keySet()) {
                contender.prepare(contender.atOnce());
                var cost = Cost.of(database, () -> contender.run(contender.atOnce()));
                contender.cleanUp();
                System.out.printf(
                        "round %d %-34s %8.0f/s%n", round, contender.name(), contender.atOnce() / cost.seconds());
                if (round > 0) {
                    costs.get(contender).add(cost);
                }
                if (round == rounds && Boolean.getBoolean("bench.statements")) {
                    System.out.println(database.dearest(25));
                }
            }
        }
    }

    /** The median rate of a contender. */
    double rate(Contender contender) {
        return median(contender, cost -> contender.atOnce() / cost.seconds());
    }

    private double median(Contender contender, ToDoubleFunction<Cost> what) {
        var sorted = costs.get(contender).stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    void print() {
        if (costs.isEmpty()) {
            return;
        }
        var first = costs.keySet().iterator().next();
        System.out.printf(
                "%n%-36s %9s %7s %12s %14s %18s%n",
                "median of " + costs.get(first).size() + " rounds",
                "per s",
                "ratio",
                "statements",
                "Java µs",
                "PostgreSQL µs");
        for (var contender : costs.keySet()) {
            var count = contender.atOnce();
            System.out.printf(
                    "%-36s %9.0f %7.2f %12.1f %14.0f %18.0f%n",
                    contender.name(),
                    rate(contender),
                    rate(contender) / rate(first),
                    median(contender, cost -> (double) cost.statements() / count),
                    median(contender, cost -> cost.java() / count * 1e6),
                    median(contender, cost -> cost.database() / count * 1e6));
        }
    }
}
