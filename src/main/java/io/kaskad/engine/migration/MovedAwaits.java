package io.kaskad.engine.migration;

import static java.util.stream.Collectors.toSet;

import io.kaskad.engine.steps.AwaitStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The awaits a run stands at, before and after it is moved to another version. There it waits for what that version says:
 * whoever tells of a receipt or event looks for the wait that was written down, not into the diagram.
 */
final class MovedAwaits {

    private final List<Await> before;

    private MovedAwaits(List<Await> before) {
        this.before = before;
    }

    /** A run that stands at an await of its version. */
    private record Await(ExecutionEntity at, String execution, String element, AwaitStep step, Object waitsFor) {

        static Await of(ExecutionEntity at, AwaitStep step) {
            var element = at.getActivityId();
            return new Await(at, at.getId(), element, step, step.waitsFor(at.getProcessDefinition()));
        }
    }

    /**
     * Before the run is moved.
     *
     * @param executions all it has
     */
    static MovedAwaits of(Collection<ExecutionEntity> executions) {
        var parents = executions.stream().map(ExecutionEntity::getParentId).collect(toSet());
        return new MovedAwaits(in(executions.stream().filter(each -> !parents.contains(each.getId()))));
    }

    private static List<Await> in(Stream<ExecutionEntity> leaves) {
        return leaves.flatMap(leaf ->
                        leaf.getActivity() != null && leaf.getActivity().getActivityBehavior() instanceof AwaitStep step
                                ? Stream.of(Await.of(leaf, step))
                                : Stream.empty())
                .toList();
    }

    private static Stream<ExecutionEntity> leaves(ExecutionEntity execution) {
        var inner = execution.getExecutions();
        return inner.isEmpty() ? Stream.of(execution) : inner.stream().flatMap(MovedAwaits::leaves);
    }

    /** Afterwards the run waits as its new version says, or has gone on where there is nothing to wait for. */
    void follow(ExecutionEntity run) {
        var left = new ArrayList<>(before);
        for (var now : in(leaves(run))) {
            var was = take(left, await -> await.execution.equals(now.execution))
                    .or(() -> take(left, await -> await.element.equals(now.element)));
            was.ifPresent(then -> follow(run.getId(), then, now));
        }
    }

    private static Optional<Await> take(List<Await> awaits, Predicate<Await> which) {
        var found = awaits.stream().filter(which).findFirst();
        found.ifPresent(awaits::remove);
        return found;
    }

    private static void follow(String run, Await was, Await now) {
        if (!was.waitsFor.equals(now.waitsFor)) {
            was.step.forget(run, was.execution);
            if (!now.at.isEnded() && !now.step.await(now.at)) {
                now.at.signal(null, null);
            }
        } else if (!was.execution.equals(now.execution)) {
            was.step.handOver(run, was.execution, now.execution);
        }
    }
}
