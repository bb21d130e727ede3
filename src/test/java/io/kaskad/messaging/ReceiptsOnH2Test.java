package io.kaskad.messaging;

import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record ReceiptsOnH2Test(SqlReceipts receipts, PlatformTransactionManager transactions, JdbcClient jdbc)
        implements ReceiptsContract {}
