package io.kaskad.engine;

import org.flywaydb.core.api.migration.JavaMigration;

/** The engine's tables, for databases that are migrated without the application. */
public final class EngineTables {

    private EngineTables() {}

    public static JavaMigration migration() {
        return new V1__CamundaTables();
    }
}
