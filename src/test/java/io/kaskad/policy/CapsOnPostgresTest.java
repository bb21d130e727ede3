package io.kaskad.policy;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record CapsOnPostgresTest(
        Stage stage, Policies policies, Customers customers, Identities identities, Transactions transactions)
        implements CapsContract {}
