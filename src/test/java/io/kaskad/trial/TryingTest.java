package io.kaskad.trial;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.shared.Refused;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.trial.Story.Becomes;
import io.kaskad.trial.Story.Past;
import io.kaskad.trial.Story.Person;
import io.kaskad.trial.Story.Said;
import io.kaskad.trial.Story.Start;
import io.kaskad.trial.Story.Then;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TryingTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2030-01-14T10:00:00+03:00");
    private static final Map<String, Object> ORDER = Map.of("orderId", "1001", "status", "shipped", "url", "https://x");

    private final Trying trying;
    private final JdbcClient jdbc;

    TryingTest(Trying trying, JdbcClient jdbc) {
        this.trying = trying;
        this.jdbc = jdbc;
    }

    @Test
    void tellsWhatWasSentWhenAndWhy() throws IOException {
        var played = played(anybody(EMAIL, VIBER, SMS), becomes("sendViber", Becomes.DELIVERED, ofSeconds(3)));

        assertThat(played.trace())
                .containsExactly(
                        "PT0S message.sent sendEmail email",
                        "PT5M wait.timedOut timeoutEmail email",
                        "PT5M message.sent sendViber viber",
                        "PT5M3S message.delivered sendViber viber",
                        "PT5M3S run.ended",
                        "outcome deliveredByViber");
        assertThat(played.startedAt()).isEqualTo(MONDAY.toInstant());
        assertThat(played.log().get(0).subject()).contains("1001");
        assertThat(played.outcomeName()).isEqualTo("Delivered by Viber");
        assertThat(played.problem()).isNull();
    }

    @Test
    void tellsWhatIsWrongWithATemplate() throws IOException {
        var nothingKnown = new Story.Start(Map.of(), MONDAY);
        var played = trying.play(
                "order-status", orderStatus(), new Story(anybody(EMAIL), nothingKnown, null, List.of(), null));

        assertThat(played.log())
                .filteredOn(entry -> entry.kind().equals("incident.opened"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo("TEMPLATE_ERROR");
                    assertThat(entry.detail()).contains("event.");
                });
    }

    @Test
    void tellsTheWayByElementsAndFlows() throws IOException {
        var played = played(anybody(EMAIL), becomes("sendEmail", Becomes.DELIVERED, ofSeconds(3)));

        assertThat(played.path())
                .containsExactly(
                        "orderStatusChanged",
                        "askEmail",
                        "mayEmail",
                        "mayEmailYes",
                        "sendEmail",
                        "sendEmailDone",
                        "awaitEmail",
                        "awaitEmailDone",
                        "afterEmail",
                        "checkEmail",
                        "missedEmail",
                        "deliveredEmail",
                        "deliveredByEmail");
    }

    @Test
    void touchesNothingLive() throws IOException {
        var before = liveRows();
        var live = ClockUtil.getCurrentTime().toInstant();
        played(anybody(EMAIL, SMS), then("Order Paid", ofDays(2)));

        assertThat(liveRows()).isEqualTo(before);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(live, live.plusSeconds(600));
    }

    private Map<String, Long> liveRows() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return counts;
    }

    @Test
    void goesByWhatThePersonWants() throws IOException {
        var person = new Person(
                null,
                "ru",
                "Europe/Moscow",
                Map.of(VIBER, "+79161234567", SMS, "+79161234567"),
                List.of(new Said(VIBER, null, Consent.State.WITHDRAWN)),
                Map.of());

        assertThat(played(person).trace())
                .contains("PT0S channel.skipped mayEmail email MISSING_CONTACT")
                .contains("PT0S channel.skipped mayViber viber NO_CONSENT")
                .contains("PT0S message.sent sendSms sms")
                .endsWith("outcome notReached");
    }

    @Test
    void obeysAWithdrawalOnTheWay() throws IOException {
        var played = played(
                anybody(EMAIL, VIBER),
                new Then(null, null, null, null, null, VIBER, ofMinutes(2)),
                becomes("sendEmail", Becomes.BOUNCED, ofMinutes(3)));

        assertThat(played.trace())
                .containsSequence(
                        "PT2M story.withdraws viber",
                        "PT3M message.bounced sendEmail email HARD_BOUNCE",
                        "PT3M channel.skipped mayViber viber NO_CONSENT");
    }

    @Test
    void keepsAReceiptThatComesAfterTheEnd() throws IOException {
        var played = played(anybody(EMAIL), becomes("sendEmail", Becomes.OPENED, ofDays(30)));

        assertThat(played.trace()).contains("PT720H message.opened sendEmail email");
        assertThat(played.outcome()).isEqualTo("notReached");
    }

    @Test
    void playsOneStoryLikeTheNext() throws IOException {
        var first = played(anybody(EMAIL, VIBER, SMS));
        played(anybody(SMS));

        assertThat(played(anybody(EMAIL, VIBER, SMS)).trace()).isEqualTo(first.trace());
    }

    @Test
    void knowsWhatTheCustomerDidBefore() throws IOException {
        var asks = """
                <bpmn:exclusiveGateway id="paid" default="no"/>
                <bpmn:sequenceFlow id="toPaid" sourceRef="start" targetRef="paid"/>
                <bpmn:sequenceFlow id="yes" sourceRef="paid" targetRef="hasPaid">
                  <bpmn:conditionExpression>${did('Order Paid','P3D')}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="no" sourceRef="paid" targetRef="hasNot"/>
                <bpmn:endEvent id="hasPaid"/><bpmn:endEvent id="hasNot"/>""";
        var recently = new Story(anybody(EMAIL), start(), List.of(new Past("Order Paid", ofDays(2))), List.of(), null);
        var longAgo = new Story(anybody(EMAIL), start(), List.of(new Past("Order Paid", ofDays(4))), List.of(), null);

        assertThat(trying.play("asks", diagram("asks", asks), recently).outcome())
                .isEqualTo("hasPaid");
        assertThat(trying.play("asks", diagram("asks", asks), longAgo).outcome())
                .isEqualTo("hasNot");
    }

    @Test
    void waitsForSendingHoursByTheCustomersClock() {
        var waits = """
                <bpmn:intermediateCatchEvent id="morning"><bpmn:timerEventDefinition>
                  <bpmn:timeDate>${until.sendingHours}</bpmn:timeDate>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="morning"/>
                <bpmn:sequenceFlow id="b" sourceRef="morning" targetRef="end"/>
                <bpmn:endEvent id="end"/>""";
        var night = new Story(
                new Person(null, null, "Asia/Yekaterinburg", Map.of(), null, null),
                new Start(Map.of(), OffsetDateTime.parse("2030-01-14T23:30:00+05:00")),
                null,
                null,
                null);

        assertThat(trying.play("waits", diagram("waits", waits), night).trace())
                .containsExactly("PT9H30M run.ended", "outcome end");
    }

    @Test
    void tellsHowLongItWaits() throws IOException {
        var played = played(anybody(EMAIL), becomes("sendEmail", Becomes.DELIVERED, ofSeconds(3)));
        var waits = played.log().stream().filter(entry -> entry.kind().equals(Played.WAIT));

        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.element()).isEqualTo("awaitEmail");
            assertThat(wait.name()).isEqualTo("Wait until email is delivered");
            assertThat(wait.duration()).isEqualTo(ofMinutes(5));
            assertThat(wait.until()).isEqualTo(MONDAY.toInstant().plus(ofMinutes(5)));
            assertThat(wait.after()).isLessThan(ofSeconds(1));
        });
        assertThat(played.trace()).noneMatch(line -> line.contains(Played.WAIT));
    }

    @Test
    void tellsSeveralMessagesOfAStepApart() {
        var repeats = """
                <bpmn:serviceTask id="letter" camunda:delegateExpression="${send}"><bpmn:extensionElements>
                  <camunda:properties><camunda:property name="channel" value="email"/>
                  <camunda:property name="template" value="order-status"/></camunda:properties>
                </bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:intermediateCatchEvent id="day"><bpmn:timerEventDefinition>
                  <bpmn:timeDuration>P1D</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                <bpmn:exclusiveGateway id="enough" default="again"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="letter"/>
                <bpmn:sequenceFlow id="b" sourceRef="letter" targetRef="day"/>
                <bpmn:sequenceFlow id="c" sourceRef="day" targetRef="enough"/>
                <bpmn:sequenceFlow id="again" sourceRef="enough" targetRef="letter"/>
                <bpmn:sequenceFlow id="yes" sourceRef="enough" targetRef="end">
                  <bpmn:conditionExpression>${messages.sent == 2}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:endEvent id="end"/>""";
        var opened = becomes("letter", Becomes.OPENED, ofHours(30));
        var story = new Story(anybody(EMAIL), start(), null, List.of(opened), null);
        var played = trying.play("repeats", diagram("repeats", repeats), story);

        assertThat(played.trace())
                .containsExactly(
                        "PT0S message.sent letter#1 email",
                        "PT24H message.sent letter#2 email",
                        "PT30H message.opened letter#1 email",
                        "PT48H run.ended",
                        "PT54H message.opened letter#2 email",
                        "outcome end");
        assertThat(played.log().stream().filter(entry -> entry.kind().equals(Played.WAIT)))
                .extracting(Played.Entry::number, Played.Entry::duration)
                .containsExactly(tuple(null, ofDays(1)), tuple(null, ofDays(1)));
        assertThat(Comparison.of(
                        played.trace().stream()
                                .map(line -> line.replaceAll("#\\d", ""))
                                .toList(),
                        played.trace()))
                .isEqualTo(new Comparison(true, List.of(), List.of()));
    }

    @Test
    void takesTheCardOfACustomerThereIs() {
        var unknown = new Story(new Person("nobody-knows", null, null, null, null, null), start(), null, null, null);

        assertThatThrownBy(() -> trying.play("order-status", orderStatus(), unknown))
                .isInstanceOf(Refused.class);
    }

    @Test
    void someoneCallsAndSaysWhatCameOfIt() throws IOException {
        var agreed = calls(new Then("call", Becomes.REPLIED, "Agreed", null, null, null, ofMinutes(5)));
        var nobody = calls(becomes("call", Becomes.FAILED, ofMinutes(5)));

        assertThat(agreed.trace()).contains("PT5M message.replied call call").endsWith("outcome booked");
        assertThat(nobody.trace())
                .contains("PT5M message.failed call call NO_ANSWER")
                .endsWith("outcome missed");
        assertThat(calls().trace()).endsWith("outcome forgotten");
    }

    @Test
    void aCallCannotEndInAWayThatItsStepDoesNotKnow() throws IOException {
        var played = calls(new Then("call", Becomes.REPLIED, "maybe", null, null, null, ofMinutes(5)));

        assertThat(played.problem()).contains("agreed, thinking");
    }

    private Played calls(Then... then) throws IOException {
        var diagram = Files.readAllBytes(Path.of("src/test/resources/cascades/viewing.bpmn"));
        return trying.play("viewing", diagram, new Story(anybody(Channel.CALL), start(), null, List.of(then), null));
    }

    @Test
    void refusesAStoryThatMakesNoSense() {
        var nonsense = new Then("sendEmail", null, null, "Order Paid", null, null, ofDays(1));

        assertThatThrownBy(() -> played(anybody(EMAIL), nonsense)).isInstanceOf(Refused.class);
    }

    private Played played(Person person, Then... then) throws IOException {
        var played = trying.play("order-status", orderStatus(), new Story(person, start(), null, List.of(then), null));
        assertThat(played.state()).as(String.valueOf(played.problem())).isEqualTo(Run.State.ENDED);
        return played;
    }

    private static byte[] orderStatus() throws IOException {
        return Files.readAllBytes(Path.of("processes/order-status.bpmn"));
    }

    private static Start start() {
        return new Start(ORDER, MONDAY);
    }

    private static Person anybody(Channel... channels) {
        var contacts = new TreeMap<Channel, String>();
        for (var channel : channels) {
            contacts.put(channel, channel == EMAIL ? "customer@example.org" : "+79161234567");
        }
        return new Person(null, "en", "Europe/Moscow", contacts, null, Map.of("firstName", "Kim"));
    }

    private static Then becomes(String step, Becomes becomes, Duration after) {
        return new Then(step, becomes, null, null, null, null, after);
    }

    private static Then then(String event, Duration after) {
        return new Then(null, null, null, event, null, null, after);
    }

    static byte[] diagram(String key, @Nullable String content) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true"><bpmn:startEvent id="start"/>%s</bpmn:process>
                </bpmn:definitions>""".formatted(key, content).getBytes();
    }
}
