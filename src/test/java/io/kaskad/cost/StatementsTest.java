package io.kaskad.cost;

import static java.time.Duration.ofMinutes;

import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.events.EventInbox;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Fails when a part of the way begins to cost more statements: for a run alone, or for each more in its batch. */
@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record StatementsTest(Stage stage, EventInbox events, Receipts receipts) {

    private static final int BATCH = 50;

    /** What those cost whose hand-over takes a moment longer than the others': they are recorded by themselves. */
    private static final int RECORDING_MORE = 5;

    /** A part of the way: the most statements for one run, and how many more for fifty. */
    enum Part {
        ACCEPTING(1, 2),
        STARTING(17, 13),
        HANDING_OVER(14, 2),
        TIMING_OUT(21, 155),
        TAKING_RECEIPTS(1, 2),
        NOTING(5, 0),
        ENDING(20, 149),
        ENDING_BY_TARGET_ACTION(20, 196);

        private final long alone;
        private final long more;

        Part(long alone, long more) {
            this.alone = alone;
            this.more = more;
        }
    }

    @Test
    void aRunCostsNoMoreStatementsThanItDid() {
        stage.begin();
        stage.deploy("trial");
        var way = new Way();
        way.of(2);
        way.of(1);
        way.of(BATCH);
        way.seen.assertAll();
    }

    /** What happens to a crowd, part by part. Whatever is read but once is read by the first. */
    private final class Way {

        private final SoftAssertions seen = new SoftAssertions();

        private final Statements statements = Statements.in(stage.jdbc());

        void of(int size) {
            var crowd = Crowd.of(size, stage, events, receipts);
            part(Part.ACCEPTING, size, () -> crowd.does("Order Status Changed"));
            part(Part.STARTING, size, () -> stage.only("events"));
            part(Part.HANDING_OVER, size, () -> stage.only("dispatch"));
            stage.clockPasses(ofMinutes(5));
            part(Part.TIMING_OUT, size, () -> stage.only("timers"));
            stage.only("dispatch");
            part(Part.TAKING_RECEIPTS, size, () -> crowd.isReported(Status.SENT));
            part(Part.NOTING, size, () -> stage.only("receipts"));
            crowd.isReported(Status.DELIVERED);
            part(Part.ENDING, size, () -> stage.only("receipts"));
            crowd.does("Trial Started");
            stage.only("events");
            crowd.does("Trial Bought");
            part(Part.ENDING_BY_TARGET_ACTION, size, () -> stage.only("events"));
        }

        private void part(Part part, int size, Runnable work) {
            var count = statements.of(work);
            var most = part.alone + (size == BATCH ? part.more : 0);
            if (part == Part.HANDING_OVER) {
                most += RECORDING_MORE * (statements.beginningWith("merge into message as kept") - 1);
            }
            if (size == 1 || size == BATCH) {
                seen.assertThat(count)
                        .as("%s of %d; if it has become cheaper, lower the bound%n%s", part, size, statements.text())
                        .isBetween(most - most / 10, most);
            }
        }
    }
}
