package io.kaskad.shared.sql;

import io.kaskad.testing.TestDatabases;
import javax.sql.DataSource;

class UpdateManyOnH2Test implements UpdateManyContract {

    private static final DataSource DATABASE = TestDatabases.fresh("h2");

    @Override
    public DataSource database() {
        return DATABASE;
    }
}
