package io.kaskad.preferences.web;

import io.kaskad.content.TrackedLinks;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Topics;
import io.kaskad.preferences.Preferences;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import io.kaskad.tracking.Tracking;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record PreferencesOnPostgresTest(
        Stage stage,
        Customers customers,
        Consents consents,
        Topics topics,
        TrackedLinks links,
        Tracking tracking,
        Preferences preferences)
        implements PreferencesContract {}
