package io.kaskad.messaging;

import io.kaskad.channels.Hearings;
import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customers;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record HearingsOnH2Test(Stage stage, Hearings hearings, Customers customers, ContactLinks links)
        implements HearingsContract {}
