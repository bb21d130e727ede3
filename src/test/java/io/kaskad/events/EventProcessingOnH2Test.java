package io.kaskad.events;

import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.customers.Customers;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record EventProcessingOnH2Test(
        Stage stage, EventInbox inbox, EventLog log, DeployingDiagrams deploying, Customers customers)
        implements EventProcessingContract {}
