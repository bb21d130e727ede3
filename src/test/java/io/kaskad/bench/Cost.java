package io.kaskad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What something cost.
 *
 * @param seconds by the clock
 * @param java seconds of CPU of this JVM, which includes whoever drives the load
 * @param database seconds of CPU of PostgreSQL and all its processes
 * @param statements executed by PostgreSQL for its clients
 */
record Cost(double seconds, double java, double database, long statements) {

    private static final double TICKS_A_SECOND = 100;

    interface Work {
        void run() throws Exception;
    }

    static Cost of(BenchDatabase database, Work work) throws Exception {
        database.forgetStatements();
        var java = javaSeconds();
        var postgres = databaseSeconds(database.processId());
        var begun = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Cost(
                seconds, javaSeconds() - java, databaseSeconds(database.processId()) - postgres, database.statements());
    }

    private static double javaSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Of the server and of those of its processes that live; ended ones count with the server. */
    private static double databaseSeconds(long server) {
        var all = ProcessHandle.of(server).orElseThrow().descendants();
        return ticks(server, true)
                + all.mapToDouble(child -> ticks(child.pid(), false)).sum();
    }

    /** See proc(5): utime, stime, cutime, cstime are the fields 14 to 17. */
    private static double ticks(long process, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 11; i < (withEnded ? 15 : 13); i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc", String.valueOf(process)))) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
