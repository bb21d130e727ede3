package io.kaskad.customers;

import io.kaskad.testing.OnStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record PeopleOnH2Test(
        Customers customers,
        People people,
        Consents consents,
        Identities identities,
        Suppressions suppressions,
        PlatformTransactionManager transactions,
        JdbcClient jdbc)
        implements PeopleContract {}
