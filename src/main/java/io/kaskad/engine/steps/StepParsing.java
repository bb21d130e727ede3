package io.kaskad.engine.steps;

import io.kaskad.cascades.Cascade.Mailing;
import io.kaskad.cascades.Cascade.Sending;
import io.kaskad.cascades.Entering;
import io.kaskad.cascades.EventWaits;
import io.kaskad.cascades.Reentry;
import io.kaskad.customers.Customers;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Calls;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the elements of a diagram the behaviour of our steps, once a definition. */
@Component
public class StepParsing extends AbstractBpmnParseListener {

    /** What a timer says, such as {@code PT5M}. */
    public static final PropertyKey<String> TIMER = new PropertyKey<>("kaskad.timer");

    /** Whether a timer counts from when it began, and not up to a date. */
    public static final PropertyKey<Boolean> COUNTS = new PropertyKey<>("kaskad.counts");

    private static final String SEND = "${send}";

    private final RunSessions sessions;
    private final Customers customers;
    private final EventWaits waits;
    private final EventInbox events;
    private final Entering entering;
    private final Calls calls;

    StepParsing(
            RunSessions sessions,
            Customers customers,
            EventWaits waits,
            EventInbox events,
            Entering entering,
            Calls calls) {
        this.sessions = sessions;
        this.customers = customers;
        this.waits = waits;
        this.events = events;
        this.entering = entering;
        this.calls = calls;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var delegate = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        if (SEND.equals(delegate)) {
            var config = SendStep.Config.of(StepProperties.of(element));
            activity.setActivityBehavior(new SendStep(config, sessions));
        }
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var properties = StepProperties.of(element);
        if (properties.find("until").isPresent()) {
            var await = new AwaitStep(AwaitStep.Config.of(properties), sessions, customers, events, waits);
            activity.setActivityBehavior(await);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, await);
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        CallStep.Config.of(StepProperties.of(element))
                .ifPresent(config -> activity.setActivityBehavior(CallStep.of(
                        (UserTaskActivityBehavior) activity.getActivityBehavior(), config, sessions, calls)));
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        Split.of(StepProperties.of(element))
                .ifPresent(split -> activity.getProperties().set(Split.KEY, split));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        rememberTimer(timer, activity);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        rememberTimer(timer, activity);
    }

    private static void rememberTimer(Element timer, ActivityImpl activity) {
        Stream.of("timeDuration", "timeDate", "timeCycle")
                .map(timer::element)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(said ->
                        activity.getProperties().set(TIMER, said.getText().trim()));
        activity.getProperties().set(COUNTS, timer.element("timeDuration") != null);
    }

    /** Comes after all elements of the process have been parsed. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        var life = new RunLife(sessions, entering);
        definition.getProperties().set(Entry.KEY, entry(element, definition));
        forgetStartMessages(definition);
        var splits = new HashMap<String, Split>();
        collectSplits(definition.getActivities(), splits);
        definition.getProperties().set(Split.ALL, Map.copyOf(splits));
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, life.begins());
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, life.ends());
        leaveTrail(definition.getActivities(), life.passes());
    }

    private static Entry entry(Element element, ProcessDefinitionEntity definition) {
        var properties = StepProperties.of(element);
        return new Entry(
                startEvent(definition),
                properties.find("targetAction").orElse(null),
                mailing(properties, definition),
                properties
                        .find("reentry")
                        .flatMap(rule ->
                                Reentry.read(rule, properties.find("reentryKey").orElse(null)))
                        .orElse(Reentry.ALWAYS),
                properties.find("segment").orElse(null));
    }

    private static Mailing mailing(StepProperties properties, ProcessDefinitionEntity definition) {
        var sends = new HashSet<Sending>();
        collectSends(definition.getActivities(), sends);
        return new Mailing(
                properties.find("messageClass").filter("promotional"::equals).isPresent(),
                properties.find("priority").flatMap(Mailing::priority).orElse(Mailing.USUAL_PRIORITY),
                Set.copyOf(sends));
    }

    private static void collectSends(List<ActivityImpl> activities, Set<Sending> sends) {
        for (var activity : activities) {
            if (activity.getActivityBehavior() instanceof SendStep step) {
                sends.add(step.sending());
            } else if (activity.getActivityBehavior() instanceof CallStep step) {
                sends.add(step.sending());
            }
            collectSends(activity.getActivities(), sends);
        }
    }

    private static @Nullable String startEvent(ProcessDefinitionEntity definition) {
        return EventSubscriptionDeclaration.getDeclarationsForScope(definition).values().stream()
                .filter(StepParsing::isStartMessage)
                .map(start -> start.getUnresolvedEventName())
                .findFirst()
                .orElse(null);
    }

    /** An event may start many cascades, and it is we who start them; the engine would let one of them subscribe. */
    private static void forgetStartMessages(ProcessDefinitionEntity definition) {
        EventSubscriptionDeclaration.getDeclarationsForScope(definition)
                .values()
                .removeIf(StepParsing::isStartMessage);
    }

    private static boolean isStartMessage(EventSubscriptionDeclaration declaration) {
        return declaration.isStartEvent() && "message".equals(declaration.getEventType());
    }

    private static void collectSplits(List<ActivityImpl> activities, Map<String, Split> splits) {
        for (var activity : activities) {
            var split = activity.getProperties().get(Split.KEY);
            if (split != null && splits.put(split.name(), split) != null) {
                throw Split.twice(activity.getId(), split.name());
            }
            collectSplits(activity.getActivities(), splits);
        }
    }

    private static void leaveTrail(List<ActivityImpl> activities, ExecutionListener passes) {
        for (var activity : activities) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passes);
            leaveTrail(activity.getActivities(), passes);
        }
    }
}
