package io.kaskad.cascades;

import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record ElementCountsOnPostgresTest(ElementCounts counts, Transactions transactions) implements ElementCountsContract {}
