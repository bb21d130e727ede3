package io.kaskad.cascades;

import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnStage;

@OnStage
record ElementCountsOnH2Test(ElementCounts counts, Transactions transactions) implements ElementCountsContract {}
