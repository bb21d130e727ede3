package io.kaskad.shared;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells failures of the database from failures of what was asked of it. */
public final class DatabaseOutage {

    /** How SQLSTATEs begin: connection exception, insufficient resources, the server ends or starts. */
    private static final List<String> STATES = List.of("08", "53", "57P");

    private DatabaseOutage() {}

    /** Whether the same might go well once the database, or a connection to it, is there again. */
    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || STATES.stream().anyMatch(state::startsWith);
    }
}
