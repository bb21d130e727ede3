package io.kaskad.cascades;

import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record RunsOnH2Test(
        Runs runs, Trails trails, EventWaits waits, PlatformTransactionManager transactions, JdbcClient jdbc)
        implements RunsContract {}
