package io.kaskad.segments;

import static io.kaskad.segments.Condition.Comparison.EQUALS;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.events.EventLog;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.DateRule.Kind;
import io.kaskad.segments.Segments.Wanted;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of coming into segments, of leaving them, and of days. */
interface ComingAndGoingContract {

    Stage stage();

    Customers customers();

    Segments segments();

    DateRules rules();

    EventLog log();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @AfterEach
    default void end() {
        segments().all().forEach(segment -> segments().remove(segment.id()));
        rules().all().forEach(rule -> rules().remove(rule.event()));
    }

    private String person(@Nullable String timeZone, Map<String, Object> attributes) {
        var id = "g-" + Ids.next();
        is(id, timeZone, attributes);
        return id;
    }

    private void is(String id, @Nullable String timeZone, Map<String, Object> attributes) {
        customers().save(new Customer(id, "en", timeZone, Map.of(), attributes, List.of()), "test");
    }

    private List<@Nullable String> events(String customer) {
        return log().list(new EventLog.Wanted(null, customer), null, 100).items().stream()
                .map(EventLog.Logged::name)
                .toList();
    }

    private static Wanted fans(String id) {
        return new Wanted("Fans", new OfAttribute("fan", EQUALS, List.of(id)), true);
    }

    @Test
    default void comingAndGoingAreEvents() {
        var id = "fans-" + Ids.next();
        var before = person(null, Map.of("fan", id));
        var later = person(null, Map.of());
        segments().save(id, fans(id), null, "kim");
        stage().passes(ofMinutes(1));
        assertThat(events(before)).as("who was there before has not come").isEmpty();

        is(later, null, Map.of("fan", id));
        is(before, null, Map.of());
        stage().passes(ofMinutes(10));
        assertThat(events(later)).containsExactly("Segment Entered: " + id);
        assertThat(events(before)).containsExactly("Segment Left: " + id);
        stage().passes(ofMinutes(10));
        assertThat(events(later)).hasSize(1);
    }

    @Test
    default void aChangedConditionMovesNobody() {
        var id = "fans-" + Ids.next();
        var kim = person(null, Map.of("fan", id));
        segments().save(id, fans("nobody"), null, "kim");
        stage().passes(ofMinutes(1));
        segments().save(id, fans(id), 1, "kim");
        stage().passes(ofMinutes(10));
        assertThat(events(kim)).isEmpty();
    }

    @Test
    default void whoWasSlowerIsTold() {
        var id = "fans-" + Ids.next();
        segments().save(id, fans(id), null, "kim");
        segments().save(id, fans("others"), 1, "kim");
        assertThatThrownBy(() -> segments().save(id, fans(id), 1, "robin")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> segments().save(id, fans(id), null, "robin")).isInstanceOf(Refused.class);
        assertThat(segments().get(id).version()).isEqualTo(2);
    }

    private void rule(String event, Kind kind, String subject, int days, String at) {
        rules().save(new DateRule(event, kind, subject, days, LocalTime.parse(at)), "kim");
    }

    /** Turns to this moment by that zone's clock. */
    private void turnTo(String localTime, String zone) {
        var moment = ZonedDateTime.of(LocalDateTime.parse(localTime), ZoneId.of(zone))
                .toInstant();
        stage().clockPasses(Duration.between(stage().now(), moment));
        stage().settle();
    }

    @ParameterizedTest
    @CsvSource({
        // Birthday, zone, a minute before, at that minute
        "2000-03-14, Europe/Moscow, 2027-03-14T09:59, 2027-03-14T10:00",
        "2000-03-14, Asia/Kathmandu, 2027-03-14T09:59, 2027-03-14T10:00",
        "2000-03-14, Australia/Lord_Howe, 2027-03-14T09:59, 2027-03-14T10:00",
        // on the 29th of February where there is one, else on the 28th
        "2004-02-29, Europe/Moscow, 2027-02-28T09:59, 2027-02-28T10:00",
        "2004-02-29, Europe/Moscow, 2028-02-28T10:01, 2028-02-29T10:00",
        "2004-02-28, Europe/Moscow, 2028-02-28T09:59, 2028-02-28T10:00",
        // the day on which clocks are turned on, and back
        "2000-03-28, Europe/Berlin, 2027-03-28T09:59, 2027-03-28T10:00",
        "2000-10-31, Europe/Berlin, 2027-10-31T09:59, 2027-10-31T10:00",
    })
    default void birthdaysComeWhereTheCustomerIs(String born, String zone, String before, String then) {
        var event = "Birthday " + Ids.next();
        var kim = person(zone, Map.of("born", born));
        turnTo("2027-01-01T12:00", zone);
        rule(event, Kind.ANNIVERSARY, "born", 0, "10:00");
        turnTo(before, zone);
        assertThat(events(kim)).isEmpty();
        turnTo(then, zone);
        assertThat(events(kim)).containsExactly(event);
        turnTo(then.substring(0, 10) + "T23:59", zone);
        assertThat(events(kim)).hasSize(1);
    }

    @Test
    default void aTimeThatClocksPassOverIsTheNextThereIs() {
        var kim = person("Europe/Berlin", Map.of("born", "2000-03-28"));
        turnTo("2027-03-27T12:00", "Europe/Berlin");
        rule("Early Birthday", Kind.ANNIVERSARY, "born", 0, "02:30");
        turnTo("2027-03-28T01:59", "Europe/Berlin");
        assertThat(events(kim)).isEmpty();
        turnTo("2027-03-28T03:00", "Europe/Berlin");
        assertThat(events(kim)).containsExactly("Early Birthday");
    }

    @Test
    default void daysBeforeAndAfterADateCount() {
        var kim = person(null, Map.of("ends", "2027-06-10"));
        turnTo("2027-06-01T12:00", "UTC");
        rule("Ends Soon", Kind.DATE, "ends", -3, "09:00");
        rule("Ended", Kind.DATE, "ends", 2, "09:00");
        turnTo("2027-06-07T08:59", "UTC");
        assertThat(events(kim)).isEmpty();
        turnTo("2027-06-07T09:00", "UTC");
        assertThat(events(kim)).containsExactly("Ends Soon");
        turnTo("2027-06-12T09:00", "UTC");
        assertThat(events(kim)).containsExactly("Ended", "Ends Soon");
    }

    @Test
    default void silenceIsAnEventOnce() {
        var kim = person(null, Map.of());
        turnTo("2027-07-01T12:00", "UTC");
        rule("Missed", Kind.SILENCE, "Visited", 3, "09:00");
        stage().happens(kim, "Visited", Map.of());
        turnTo("2027-07-03T12:00", "UTC");
        stage().happens(kim, "Visited", Map.of());
        turnTo("2027-07-04T12:00", "UTC");
        assertThat(events(kim)).containsOnly("Visited");
        turnTo("2027-07-06T12:00", "UTC");
        assertThat(events(kim)).containsOnlyOnce("Missed");
        turnTo("2027-07-20T12:00", "UTC");
        assertThat(events(kim)).containsOnlyOnce("Missed");
    }

    @Test
    default void daysNobodyWasAtWorkAreMadeUpFor() {
        turnTo("2027-08-01T12:00", "UTC");
        rule("Birthday Made Up", Kind.ANNIVERSARY, "born", 0, "09:00");
        stage().settle();
        var recent = person(null, Map.of("born", "1990-08-14"));
        var past = person(null, Map.of("born", "1990-08-03"));
        turnTo("2027-08-20T12:00", "UTC");
        assertThat(events(recent)).containsExactly("Birthday Made Up");
        assertThat(events(past)).isEmpty();
    }
}
