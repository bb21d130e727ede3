package io.kaskad.segments;

import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Suppressions;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record AudienceOnH2Test(
        Stage stage, Customers customers, Consents consents, Suppressions suppressions, Audience audience)
        implements AudienceContract {}
