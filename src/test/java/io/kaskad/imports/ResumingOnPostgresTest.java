package io.kaskad.imports;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
@Import({Files.class, Nodes.class})
record ResumingOnPostgresTest(Stage stage, Files files, Nodes nodes, Customers customers, Identities identities)
        implements ResumingContract {}
