package io.kaskad.messaging;

import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Suppressions;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record ConsentHistoriesOnH2Test(Stage stage, Customers customers, Consents consents, Suppressions suppressions)
        implements ConsentHistoriesContract {}
