package io.kaskad.engine.migration;

import static io.kaskad.cascades.RunMigration.Change.AWAITS_OTHERWISE;
import static io.kaskad.cascades.RunMigration.Change.TIMER_STAYS;
import static io.kaskad.cascades.RunMigration.Obstacle.GONE;
import static io.kaskad.cascades.RunMigration.Obstacle.MOVED;
import static io.kaskad.cascades.RunMigration.Obstacle.OTHER_KIND;
import static io.kaskad.cascades.RunMigration.Obstacle.REPEATED;
import static io.kaskad.engine.migration.Drawn.flow;
import static io.kaskad.engine.migration.Drawn.rest;
import static io.kaskad.engine.migration.Drawn.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunMigration;
import io.kaskad.cascades.RunMigration.Change;
import io.kaskad.cascades.RunMigration.Obstacle;
import io.kaskad.cascades.RunMigration.Stand;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.messaging.Message;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs go on in another version of their cascade, and wait for what that one says. */
interface MovingRunsContract {

    Stage stage();

    RunMigration migration();

    CascadeRuntime runtime();

    Transactions transactions();

    TaskService tasks();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @Test
    default void waitsForAnEventInsteadOfAMessage() {
        var run = moved(key -> Drawn.awaiting(key, "delivered"), key -> Drawn.awaiting(key, "event:Paid"));
        stage().reports(Status.DELIVERED);
        assertThat(again(run).state()).isEqualTo(Run.State.ACTIVE);

        stage().happens(run.customer(), "Paid");
        ended(run, "came");
        assertThat(stage().message(run, Channel.EMAIL).late()).isFalse();
    }

    @Test
    default void waitsForAMessageInsteadOfAnEvent() {
        var run = moved(key -> Drawn.awaiting(key, "event:Paid"), key -> Drawn.awaiting(key, "delivered"));
        stage().happens(run.customer(), "Paid");
        assertThat(again(run).state()).isEqualTo(Run.State.ACTIVE);

        stage().reports(Status.DELIVERED);
        ended(run, "came");
    }

    @Test
    default void waitsForAnotherEvent() {
        var run = moved(key -> Drawn.awaiting(key, "event:Seen"), key -> Drawn.awaiting(key, "event:Paid"));
        stage().happens(run.customer(), "Seen");
        assertThat(again(run).state()).isEqualTo(Run.State.ACTIVE);

        stage().happens(run.customer(), "Paid");
        ended(run, "came");
    }

    @Test
    default void waitsUntilItIsOpened() {
        var run = moved(key -> Drawn.awaiting(key, "delivered"), key -> Drawn.awaiting(key, "opened"));
        stage().reports(Status.DELIVERED);
        assertThat(again(run).state()).isEqualTo(Run.State.ACTIVE);

        stage().reports(Status.OPENED);
        ended(run, "came");
    }

    @Test
    default void goesOnAtOnceIfThatHasCome() {
        var key = key();
        var run = started(Drawn.awaiting(key, "clicked"));
        stage().reports(Status.DELIVERED);
        deploy(Drawn.awaiting(key, "delivered"));
        move(key, run);

        ended(run, "came");
    }

    @Test
    default void aMessageOnItsWayIsNotGivenUp() {
        var key = key();
        deploy(Drawn.awaiting(key, "delivered"));
        var customer = stage().customer(Channel.EMAIL);
        stage().told(customer, key);
        stage().only("events");
        var run = stage().run(customer);
        deploy(Drawn.awaiting(key, "event:Paid"));
        move(key, run);
        stage().settle();

        assertThat(stage().message(run, Channel.EMAIL).status()).isEqualTo(Message.Status.SENT);
    }

    @Test
    default void whoCallsIsAskedWhatTheNewVersionWantsToKnow() {
        var key = key();
        var run = started(Drawn.resting(key, Drawn.call("thinking")));
        deploy(Drawn.resting(key, Drawn.call("agreed")));
        move(key, run);
        var task = tasks().createTaskQuery().processInstanceId(run.id()).singleResult();

        assertThatThrownBy(() -> tasks().complete(task.getId(), Map.of("outcome", "thinking")))
                .hasMessageContaining("agreed");
        tasks().complete(task.getId(), Map.of("outcome", "agreed"));
        ended(run, "end");
        assertThat(stage().message(run, Channel.CALL).status()).isEqualTo(Message.Status.REPLIED);
    }

    /** With a timer the run waits as another execution than without. */
    @ParameterizedTest
    @CsvSource({"delivered, true", "delivered, false", "event:Paid, true", "event:Paid, false"})
    default void waitsForTheSameWithOrWithoutATimer(String until, boolean timed) {
        Function<String, Drawn> withTimer = key -> Drawn.awaiting(key, until);
        Function<String, Drawn> without = key -> Drawn.awaitingForEver(key, until);
        var run = timed ? moved(without, withTimer) : moved(withTimer, without);
        stage().happens(run.customer(), "Paid");
        stage().reports(Status.DELIVERED);

        ended(run, "came");
    }

    @Test
    default void aWaitEndsWhenItWouldHaveEnded() {
        Function<String, Drawn> resting = key -> Drawn.resting(key, rest("intermediateCatchEvent", timed("PT1H")));
        var run = moved(resting, key -> Drawn.resting(key, rest("intermediateCatchEvent", timed("PT3H"))));
        stage().passes(Duration.ofMinutes(59));
        assertThat(again(run).state()).isEqualTo(Run.State.ACTIVE);

        stage().passes(Duration.ofMinutes(1));
        ended(run, "end");
    }

    /** What becomes of the step at which a run rests. */
    enum Redrawn {
        THE_SAME(null, "PT1H", List.of()),
        ANOTHER_TIME(null, "PT3H", List.of(TIMER_STAYS)),
        ELSEWHERE(GONE, "PT1H", List.of()),
        A_TASK(OTHER_KIND, "PT1H", List.of()),
        A_DAY(null, "PT1H", List.of(AWAITS_OTHERWISE)),
        WITHIN_A_PART(MOVED, "PT1H", List.of());

        private final @Nullable Obstacle obstacle;
        private final String duration;
        private final List<Change> changes;

        Redrawn(@Nullable Obstacle obstacle, String duration, List<Change> changes) {
            this.obstacle = obstacle;
            this.duration = duration;
            this.changes = changes;
        }

        private String step() {
            var step = rest("intermediateCatchEvent", timed(duration));
            return switch (this) {
                case ELSEWHERE -> step.replace("\"rest\"", "\"other\"");
                case A_TASK -> rest("userTask", "");
                case A_DAY ->
                    rest("intermediateCatchEvent", "<bpmn:messageEventDefinition id=\"d\" messageRef=\"begins\"/>");
                case WITHIN_A_PART ->
                    "<bpmn:subProcess id=\"part\"><bpmn:startEvent id=\"in\"/>" + flow("in", "rest") + step
                            + flow("rest", "out") + "<bpmn:endEvent id=\"out\"/></bpmn:subProcess>";
                default -> step;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    default void tellsWhereRunsCanGoOnAndWhyNot(Redrawn redrawn) {
        var key = key();
        var run = started(Drawn.resting(key, rest("intermediateCatchEvent", timed("PT1H"))));
        var step = redrawn.step();
        var entry = step.contains("\"part\"") ? "part" : step.contains("\"other\"") ? "other" : "rest";
        deploy(new Drawn(
                key, flow("start", entry) + step + flow(entry, "end") + "<bpmn:endEvent id=\"end\" name=\"End\"/>"));
        assertThat(plan(key)).containsExactly(new Stand("rest", "rest", 1, redrawn.obstacle, redrawn.changes));

        if (redrawn.obstacle == null) {
            move(key, run);
            assertThat(again(run).version()).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> move(key, run)).isInstanceOf(Refused.class).hasMessageContaining("Step \"rest\"");
            assertThat(again(run).version()).isEqualTo(1);
        }
    }

    @Test
    default void tellsThatAStepIsRepeatedInOneVersionOnly() {
        var key = key();
        started(Drawn.resting(key, rest("userTask", "")));
        deploy(Drawn.resting(key, rest("userTask", """
                        <bpmn:multiInstanceLoopCharacteristics>
                          <bpmn:loopCardinality>3</bpmn:loopCardinality>
                        </bpmn:multiInstanceLoopCharacteristics>""")));

        assertThat(plan(key)).extracting(Stand::obstacle).containsExactly(REPEATED);
    }

    @Test
    default void tellsWhatIsWrongWithThePartAStepLiesIn() {
        var key = key();
        var part = "<bpmn:subProcess id=\"part\">%s<bpmn:startEvent id=\"in\"/>" + flow("in", "rest")
                + rest("userTask", "") + "</bpmn:subProcess>" + flow("start", "part");
        started(new Drawn(key, part.formatted("")));
        deploy(new Drawn(key, part.formatted("""
                <bpmn:multiInstanceLoopCharacteristics isSequential="true">
                  <bpmn:loopCardinality>3</bpmn:loopCardinality>
                </bpmn:multiInstanceLoopCharacteristics>""")));

        assertThat(plan(key))
                .filteredOn(stand -> stand.element().equals("rest"))
                .extracting(Stand::obstacle)
                .containsExactly(REPEATED);
    }

    @Test
    default void tellsThatRunsWillWaitForSomethingElse() {
        var key = key();
        started(Drawn.awaiting(key, "delivered"));
        deploy(Drawn.awaiting(key, "opened"));

        assertThat(plan(key)).containsExactly(new Stand("await", "await", 1, null, List.of(AWAITS_OTHERWISE)));
    }

    private Run moved(Function<String, Drawn> from, Function<String, Drawn> to) {
        var key = key();
        var run = started(from.apply(key));
        deploy(to.apply(key));
        move(key, run);
        assertThat(again(run).version()).isEqualTo(2);
        return run;
    }

    private static String key() {
        return "moved-" + Ids.next();
    }

    private void deploy(Drawn drawn) {
        stage().deploy(drawn.key() + ".bpmn", drawn.diagram());
    }

    private Run started(Drawn drawn) {
        deploy(drawn);
        var customer = stage().customer(Channel.EMAIL, Channel.CALL);
        stage().happens(customer, drawn.key());
        return stage().run(customer);
    }

    private Cascade version(String key, int number) {
        return runtime().versions(key).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Stand> plan(String key) {
        return migration()
                .plan(version(key, 1).definitionId(), version(key, 2).definitionId())
                .stands();
    }

    private void move(String key, Run run) {
        transactions().run(() -> migration().migrate(List.of(run.id()), version(key, 1), version(key, 2)));
        stage().settle();
    }

    private Run again(Run run) {
        return stage().run(run.customer());
    }

    private void ended(Run run, String outcome) {
        var now = again(run);
        assertThat(now.outcome()).isEqualTo(outcome);
        assertThat(now.version()).isEqualTo(2);
    }
}
