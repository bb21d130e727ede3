package io.kaskad.segments;

import io.kaskad.customers.Customers;
import io.kaskad.events.EventLog;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record ComingAndGoingOnPostgresTest(Stage stage, Customers customers, Segments segments, DateRules rules, EventLog log)
        implements ComingAndGoingContract {}
