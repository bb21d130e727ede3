package io.kaskad.customers;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record PeopleOnPostgresTest(
        Customers customers,
        People people,
        Consents consents,
        Identities identities,
        Suppressions suppressions,
        PlatformTransactionManager transactions,
        JdbcClient jdbc)
        implements PeopleContract {}
