package io.kaskad.imports;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.customers.Suppressions;
import io.kaskad.segments.Segments;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
@Import(Files.class)
record ExportingOnPostgresTest(
        Stage stage,
        Files files,
        Exporting exporting,
        Segments segments,
        Customers customers,
        Identities identities,
        Suppressions suppressions)
        implements ExportingContract {}
