package io.kaskad.messaging;

import io.kaskad.channels.Hearings;
import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customers;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record HearingsOnPostgresTest(Stage stage, Hearings hearings, Customers customers, ContactLinks links)
        implements HearingsContract {}
