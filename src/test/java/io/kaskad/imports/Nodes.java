package io.kaskad.imports;

import io.kaskad.shared.Transactions;
import java.time.Clock;
import java.util.List;

/** Further nodes that import from the same database. */
record Nodes(
        Imports imports,
        Chunks chunks,
        RowErrors errors,
        Forgotten forgotten,
        List<Intake<?, ?>> intakes,
        Understanding understanding,
        Transactions transactions,
        Clock clock) {

    Importing another() {
        return new Importing(imports, chunks, errors, forgotten, intakes, understanding, transactions, clock);
    }
}
