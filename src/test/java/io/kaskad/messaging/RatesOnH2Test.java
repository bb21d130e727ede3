package io.kaskad.messaging;

import io.kaskad.testing.TestDatabases;
import javax.sql.DataSource;

class RatesOnH2Test implements RatesContract {

    private static final DataSource DATABASE = TestDatabases.fresh("h2");

    @Override
    public DataSource database() {
        return DATABASE;
    }
}
