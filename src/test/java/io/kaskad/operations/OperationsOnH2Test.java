package io.kaskad.operations;

import io.kaskad.testing.OnStage;

@OnStage
record OperationsOnH2Test(Operations operations, RunResults results) implements OperationsContract {}
