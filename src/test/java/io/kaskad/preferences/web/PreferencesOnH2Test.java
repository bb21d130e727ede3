package io.kaskad.preferences.web;

import io.kaskad.content.TrackedLinks;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Topics;
import io.kaskad.preferences.Preferences;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import io.kaskad.tracking.Tracking;

@OnStage
record PreferencesOnH2Test(
        Stage stage,
        Customers customers,
        Consents consents,
        Topics topics,
        TrackedLinks links,
        Tracking tracking,
        Preferences preferences)
        implements PreferencesContract {}
