package io.kaskad.trial;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                new Then(null, null, null, null, VIBER, ofMinutes(2)),
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
    void saysWhyNothingBegan() {
        var asks = """
                <bpmn:exclusiveGateway id="much" default="no"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="much"/>
                <bpmn:sequenceFlow id="yes" sourceRef="much" targetRef="end">
                  <bpmn:conditionExpression>${event.amount > 10}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="no" sourceRef="much" targetRef="end"/>
                <bpmn:endEvent id="end"/>""";
        var story = new Story(anybody(EMAIL), new Start(Map.of("amount", "many"), MONDAY), null, null, null);
        var played = trying.play("orders", diagram("orders", asks), story);

        assertThat(played.state()).isNull();
        assertThat(played.problem()).isNotBlank().doesNotContain("many");
    }

    @Test
    void breaksOffWhatNeverRests() {
        var circle = """
                <bpmn:receiveTask id="wait"><bpmn:extensionElements><camunda:properties>
                  <camunda:property name="until" value="event"/><camunda:property name="event" value="Paid"/>
                </camunda:properties></bpmn:extensionElements></bpmn:receiveTask>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                <bpmn:sequenceFlow id="b" sourceRef="wait" targetRef="wait"/>""";
        var played = trying.play(
                "circle",
                diagram("circle", circle),
                new Story(anybody(EMAIL), start(), null, List.of(then("Paid", ofDays(1))), null));

        assertThat(played.problem() + played.trace()).contains("circle");
    }

    @Test
    void takesTheCardOfACustomerThereIs() {
        var unknown = new Story(new Person("nobody-knows", null, null, null, null, null), start(), null, null, null);

        assertThatThrownBy(() -> trying.play("order-status", orderStatus(), unknown))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesAStoryThatMakesNoSense() {
        var nonsense = new Then("sendEmail", null, "Order Paid", null, null, ofDays(1));

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
        return new Then(step, becomes, null, null, null, after);
    }

    private static Then then(String event, Duration after) {
        return new Then(null, null, event, null, null, after);
    }

    static byte[] diagram(String key, @Nullable String content) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true"><bpmn:startEvent id="start"/>%s</bpmn:process>
                </bpmn:definitions>""".formatted(key, content).getBytes();
    }
}
