package io.kaskad.customers;

import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record CustomersOnH2Test(
        Customers customers,
        Consents consents,
        Identities identities,
        PlatformTransactionManager transactions,
        JdbcClient jdbc)
        implements CustomersContract {}
