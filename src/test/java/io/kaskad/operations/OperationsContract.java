package io.kaskad.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.operations.Operation.Kind;
import io.kaskad.operations.Operation.State;
import io.kaskad.operations.Operation.Version;
import io.kaskad.operations.RunResults.Result;
import io.kaskad.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of operations, on whichever database. */
interface OperationsContract {

    Instant BEGUN = Instant.parse("2026-05-04T12:00:00Z");

    Operations operations();

    RunResults results();

    @Test
    default void keepsWhichVersionsRunsAreMovedBetween() {
        var move = begun(new Version("old", 3), new Version("new", 5));
        assertThat(operations().find(move)).hasValueSatisfying(kept -> {
            assertThat(kept.from()).isEqualTo(new Version("old", 3));
            assertThat(kept.to()).isEqualTo(new Version("new", 5));
        });
        assertThat(operations().find(begun(null, null)))
                .hasValueSatisfying(kept -> assertThat(kept.from()).isNull());
    }

    @Test
    default void tellsWhatWentWellFromWhatFailed() {
        var id = begun(null, null);
        results().add(id, List.of("b", "a"), null, BEGUN);
        results().add(id, List.of("c"), "It stands elsewhere.", BEGUN);

        assertThat(results().of(id, false, "", 10))
                .containsExactly(new Result("a", null, BEGUN, null), new Result("b", null, BEGUN, null));
        assertThat(results().of(id, false, "a", 10)).extracting(Result::run).containsExactly("b");
        assertThat(results().of(id, true, "", 10))
                .containsExactly(new Result("c", null, BEGUN, "It stands elsewhere."));
    }

    @Test
    default void whatIsOldGoesLittleByLittle() {
        var id = begun(null, null);
        results().add(id, List.of("a", "b", "c"), null, BEGUN);
        assertThat(removed(BEGUN.plusSeconds(1))).isZero();

        operations().end(id, State.DONE, BEGUN);
        assertThat(removed(BEGUN)).isZero();
        assertThat(removed(BEGUN.plusSeconds(1))).isEqualTo(2);
        assertThat(results().of(id, false, "", 10)).hasSize(1);
        assertThat(removed(BEGUN.plusSeconds(1))).isEqualTo(2);
        assertThat(operations().find(id)).isEmpty();
    }

    private int removed(Instant before) {
        return operations().remove(before, 2);
    }

    private UUID begun(@Nullable Version from, @Nullable Version to) {
        var id = Ids.next();
        var kind = from == null ? Kind.STOP : Kind.MIGRATION;
        operations()
                .add(new Operation(id, kind, "c-" + id, from, to, State.RUNNING, 3, 0, 0, null, BEGUN, "kim", null));
        return id;
    }
}
