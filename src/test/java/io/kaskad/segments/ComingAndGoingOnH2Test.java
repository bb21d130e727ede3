package io.kaskad.segments;

import io.kaskad.customers.Customers;
import io.kaskad.events.EventLog;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record ComingAndGoingOnH2Test(Stage stage, Customers customers, Segments segments, DateRules rules, EventLog log)
        implements ComingAndGoingContract {}
