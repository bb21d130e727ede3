package io.kaskad.shared.sql;

import io.kaskad.testing.TestDatabases;
import javax.sql.DataSource;

class UpdateManyOnPostgresTest implements UpdateManyContract {

    private static final DataSource DATABASE = TestDatabases.fresh("postgresql");

    @Override
    public DataSource database() {
        return DATABASE;
    }
}
