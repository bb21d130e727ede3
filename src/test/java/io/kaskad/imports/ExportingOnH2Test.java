package io.kaskad.imports;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.customers.Suppressions;
import io.kaskad.segments.Segments;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;

@OnStage
@Import(Files.class)
record ExportingOnH2Test(
        Stage stage,
        Files files,
        Exporting exporting,
        Segments segments,
        Customers customers,
        Identities identities,
        Suppressions suppressions)
        implements ExportingContract {}
