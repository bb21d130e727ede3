package io.kaskad.customers;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record CustomersOnPostgresTest(
        Customers customers,
        Consents consents,
        Identities identities,
        PlatformTransactionManager transactions,
        JdbcClient jdbc)
        implements CustomersContract {}
