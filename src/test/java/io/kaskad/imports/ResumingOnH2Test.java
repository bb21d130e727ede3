package io.kaskad.imports;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;

@OnStage
@Import({Files.class, Nodes.class})
record ResumingOnH2Test(Stage stage, Files files, Nodes nodes, Customers customers, Identities identities)
        implements ResumingContract {}
