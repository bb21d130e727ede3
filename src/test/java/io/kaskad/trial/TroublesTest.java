package io.kaskad.trial;

import static io.kaskad.cascades.Trouble.Kind.CIRCLE;
import static io.kaskad.cascades.Trouble.Kind.NEITHER_YES_NOR_NO;
import static io.kaskad.cascades.Trouble.Kind.NO_CASCADE;
import static io.kaskad.cascades.Trouble.Kind.NO_DUE_DATE;
import static io.kaskad.cascades.Trouble.Kind.NO_WAY;
import static io.kaskad.cascades.Trouble.Kind.UNANSWERABLE;
import static io.kaskad.cascades.Trouble.Kind.UNCAUGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.Trouble;
import io.kaskad.channels.Channel;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.trial.Story.Becomes;
import io.kaskad.trial.Story.Person;
import io.kaskad.trial.Story.Start;
import io.kaskad.trial.Story.Then;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestConstructor;

/** A run that cannot go on is told of with the element where it stuck, and with what to do about it. */
@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record TroublesTest(Trying trying) {

    private static final String SECRET = "soon";
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2030-01-14T10:00:00+03:00");
    private static final String CODE = "<bpmn:error id=\"failure\" errorCode=\"broken\"/>";
    private static final String ENDS = "<bpmn:endEvent id=\"end\"/>";

    /** A part of a diagram in which a run sticks at the element "here". */
    enum Stuck {
        AT_A_COMPARISON(UNANSWERABLE, "${event.when > 10} cannot be answered", asks("${event.when > 10}", true)),
        AT_A_DATE_THAT_IS_MISSING(
                UNANSWERABLE, "no date where it looks", waits("Date", "${until.before('event.none','P1D')}")),
        AT_WHAT_IS_NO_TRUTH(NEITHER_YES_NOR_NO, "neither with yes nor with no", asks("${event.when}", true)),
        AT_WHAT_IS_NOT_THERE(NEITHER_YES_NOR_NO, "neither with yes nor with no", asks("${event.none}", true)),
        WITHOUT_A_DEFAULT(NO_WAY, "no way on for this person", asks("${event.when == 'never'}", false)),
        AT_WHAT_IS_NO_DURATION(NO_DUE_DATE, "an ISO 8601 duration", waits("Duration", "${event.when}")),
        AT_WHAT_IS_NO_DATE(NO_DUE_DATE, "an ISO 8601 date", waits("Date", "${event.when}")),
        AT_A_DURATION_THAT_IS_MISSING(NO_DUE_DATE, "a date, or a duration", waits("Duration", "${event.none}")),
        AT_A_CASCADE_THERE_IS_NONE_OF(NO_CASCADE, "no cascade of the key", """
                <bpmn:callActivity id="here" calledElement="nowhere"/>
                <bpmn:sequenceFlow id="out" sourceRef="here" targetRef="end"/>""" + ENDS),
        AT_AN_ERROR(UNCAUGHT, "nothing in the diagram catches", """
                <bpmn:endEvent id="here"><bpmn:errorEventDefinition id="thrown" errorRef="failure"/></bpmn:endEvent>""");

        private final Trouble.Kind kind;
        private final String says;
        private final String part;

        Stuck(Trouble.Kind kind, String says, String part) {
            this.kind = kind;
            this.says = says;
            this.part = part;
        }

        private static String asks(String condition, boolean otherwise) {
            return """
                    <bpmn:exclusiveGateway id="here"%s/>
                    <bpmn:sequenceFlow id="yes" sourceRef="here" targetRef="end">
                      <bpmn:conditionExpression>%s</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="no" sourceRef="here" targetRef="end">%s</bpmn:sequenceFlow>""".formatted(
                                    otherwise ? " default=\"no\"" : "",
                                    condition.replace(">", "&gt;"),
                                    otherwise
                                            ? ""
                                            : "<bpmn:conditionExpression>${event.when == 'x'}</bpmn:conditionExpression>")
                    + ENDS;
        }

        private static String waits(String kind, String time) {
            return """
                    <bpmn:intermediateCatchEvent id="here"><bpmn:timerEventDefinition>
                      <bpmn:time%1$s>%2$s</bpmn:time%1$s>
                    </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                    <bpmn:sequenceFlow id="out" sourceRef="here" targetRef="end"/>""".formatted(kind, time) + ENDS;
        }
    }

    @ParameterizedTest
    @EnumSource
    void atOnce(Stuck stuck) {
        var played = played(flow("start", "here") + stuck.part);

        assertThat(played.state()).isNull();
        tells(played, stuck);
    }

    @ParameterizedTest
    @EnumSource
    void afterAWait(Stuck stuck) {
        var played = played("""
                <bpmn:intermediateCatchEvent id="rest"><bpmn:timerEventDefinition>
                  <bpmn:timeDuration>PT1H</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""" + flow("start", "rest") + flow("rest", "here") + stuck.part);

        assertThat(played.state()).isEqualTo(Run.State.ACTIVE);
        tells(played, stuck);
    }

    private static void tells(Played played, Stuck stuck) {
        assertThat(played.trouble()).isNotNull();
        assertThat(played.trouble().kind()).isEqualTo(stuck.kind);
        assertThat(played.trouble().element()).isEqualTo("here");
        assertThat(played.trouble().detail()).contains(stuck.says).doesNotContain(SECRET);
        assertThat(played.problem())
                .startsWith("Element \"here\": ")
                .contains(played.trouble().detail(), played.trouble().fix())
                .doesNotContain("Exception");
    }

    @Test
    void whenWhatItAwaitedCame() {
        var played = played(
                """
                        <bpmn:serviceTask id="send" camunda:delegateExpression="${send}"><bpmn:extensionElements>
                          <camunda:properties><camunda:property name="channel" value="email"/>
                          <camunda:property name="template" value="order-status"/></camunda:properties>
                        </bpmn:extensionElements></bpmn:serviceTask>
                        <bpmn:receiveTask id="await"><bpmn:extensionElements><camunda:properties>
                          <camunda:property name="until" value="delivered"/>
                        </camunda:properties></bpmn:extensionElements></bpmn:receiveTask>""" + flow("start", "send")
                        + flow("send", "await") + flow("await", "here") + Stuck.AT_A_COMPARISON.part,
                new Then("send", Becomes.DELIVERED, null, null, null, null, Duration.ofSeconds(3)));

        assertThat(played.trace()).contains("PT3S message.delivered send email");
        tells(played, Stuck.AT_A_COMPARISON);
    }

    @Test
    void inACircle() {
        var played = played(
                """
                        <bpmn:receiveTask id="wait"><bpmn:extensionElements><camunda:properties>
                          <camunda:property name="until" value="event"/><camunda:property name="event" value="Paid"/>
                        </camunda:properties></bpmn:extensionElements></bpmn:receiveTask>""" + flow("start", "wait") + flow("wait", "wait"),
                new Then(null, null, null, "Paid", null, null, Duration.ofDays(1)));

        assertThat(played.trouble()).isNotNull();
        assertThat(played.trouble().kind()).isEqualTo(CIRCLE);
        assertThat(played.trouble().element()).isEqualTo("wait");
    }

    private Played played(String content, Then... then) {
        var person = new Person(
                null, "en", null, Map.of(Channel.EMAIL, "customer@example.org"), null, Map.of("firstName", "Kim"));
        var properties = Map.<String, Object>of(
                "when", SECRET, "orderId", "1001", "status", "shipped", "url", "https://shop.example/orders/1001");
        var diagram = new String(TryingTest.diagram("sticks", content))
                .replace("<bpmn:process", CODE + "<bpmn:process")
                .getBytes();
        return trying.play(
                "sticks", diagram, new Story(person, new Start(properties, MONDAY), null, List.of(then), null));
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }
}
