package io.kaskad.policy;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record CapsOnH2Test(
        Stage stage, Policies policies, Customers customers, Identities identities, Transactions transactions)
        implements CapsContract {}
