package io.kaskad.segments;

import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Suppressions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record AudienceOnPostgresTest(
        Stage stage, Customers customers, Consents consents, Suppressions suppressions, Audience audience)
        implements AudienceContract {}
