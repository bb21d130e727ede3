package io.kaskad.events;

import io.kaskad.cascades.Cascades;
import io.kaskad.customers.Customers;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record EventProcessingOnH2Test(Stage stage, EventInbox inbox, EventLog log, Cascades cascades, Customers customers)
        implements EventProcessingContract {}
