package io.kaskad.campaigns;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.segments.Lists;
import io.kaskad.segments.Segments;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.TestPropertySource;

@OnStage
@TestPropertySource(properties = "kaskad.campaigns.most-waiting=150")
record CampaignsOnH2Test(
        Stage stage,
        LeadingCampaigns leading,
        Campaigns campaigns,
        Launches launches,
        Recipients recipients,
        LaunchResults results,
        PreviewingCampaigns previewing,
        Segments segments,
        Lists lists,
        Customers customers,
        Identities identities)
        implements CampaignsContract {}
