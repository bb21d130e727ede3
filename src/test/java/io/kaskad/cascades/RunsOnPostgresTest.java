package io.kaskad.cascades;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record RunsOnPostgresTest(
        Runs runs, Trails trails, EventWaits waits, PlatformTransactionManager transactions, JdbcClient jdbc)
        implements RunsContract {}
