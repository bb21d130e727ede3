package io.kaskad.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Ids;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.TwoTransactions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record EventInboxOnPostgresTest(
        EventInbox inbox, EventLog log, PlatformTransactionManager transactions, JdbcClient jdbc)
        implements EventInboxContract {

    /** H2 locks all that is due when it claims some. */
    @Test
    void whoClaimsGetsWhatTheOtherLeft() {
        inbox.accept(List.of(event("a"), event("b"), event("c")));
        var together = new TwoTransactions(transactions, jdbc);
        var other = together.within(() -> assertThat(inbox.claim(2)).hasSize(2), () -> inbox.claim(50));

        assertThat(other).extracting(row -> row.event().name()).containsExactly("c");
    }

    private static Event event(String name) {
        return new Event("shop", Ids.next().toString(), Event.Kind.TRACK, "customer", name, Map.of(), MONDAY);
    }
}
