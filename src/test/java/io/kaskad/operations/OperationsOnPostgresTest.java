package io.kaskad.operations;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record OperationsOnPostgresTest(Operations operations, RunResults results) implements OperationsContract {}
