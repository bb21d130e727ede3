package io.kaskad.policy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    private static Hours hours(String from, String to, DayOfWeek... days) {
        return new Hours(
                LocalTime.parse(from),
                LocalTime.parse(to),
                days.length == 0 ? EnumSet.allOf(DayOfWeek.class) : Set.of(days));
    }

    private static String next(Hours hours, String now) {
        var at = ZonedDateTime.parse(now);
        return hours.next(at.toInstant(), at.getZone()).atZone(at.getZone()).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T02:00+05:30[Asia/Kolkata], 2026-03-02T09:00+05:30[Asia/Kolkata]",
        "2026-03-02T20:59:59+05:45[Asia/Kathmandu], 2026-03-02T20:59:59+05:45[Asia/Kathmandu]",
        "2026-03-02T21:00+05:45[Asia/Kathmandu], 2026-03-03T09:00+05:45[Asia/Kathmandu]",
        "2026-12-31T23:59+03:00[Europe/Moscow], 2027-01-01T09:00+03:00[Europe/Moscow]",
        "2026-03-28T21:30+01:00[Europe/Paris], 2026-03-29T09:00+02:00[Europe/Paris]",
        "2026-10-24T21:30+02:00[Europe/Paris], 2026-10-25T09:00+01:00[Europe/Paris]",
        "2026-10-03T22:00+10:30[Australia/Lord_Howe], 2026-10-04T09:00+11:00[Australia/Lord_Howe]",
        "2026-04-04T22:00+11:00[Australia/Lord_Howe], 2026-04-05T09:00+10:30[Australia/Lord_Howe]"
    })
    void goByTheCustomersClock(String now, String next) {
        assertThat(next(hours("09:00", "21:00"), now)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        // clocks go from 02:00 to 03:00
        "2026-03-29T01:59+01:00[Europe/Paris], 2026-03-29T03:00+02:00[Europe/Paris]",
        // from 02:00 to 02:30
        "2026-10-04T01:59+10:30[Australia/Lord_Howe], 2026-10-04T02:30+11:00[Australia/Lord_Howe]"
    })
    void beginWhenClocksSkipTheirBeginning(String now, String next) {
        assertThat(next(hours("02:15", "04:00"), now)).isEqualTo(next);
    }

    @Test
    void lastLongerWhenClocksShowThemTwice() {
        var hours = hours("01:30", "02:30");
        assertThat(next(hours, "2026-10-25T01:00+02:00[Europe/Paris]"))
                .isEqualTo("2026-10-25T01:30+02:00[Europe/Paris]");
        var secondTwoFifteen = "2026-10-25T02:15+01:00[Europe/Paris]";
        assertThat(next(hours, secondTwoFifteen)).isEqualTo(secondTwoFifteen);
        assertThat(next(hours, "2026-10-25T02:30+01:00[Europe/Paris]"))
                .isEqualTo("2026-10-26T01:30+01:00[Europe/Paris]");
    }

    @Test
    void mayCrossMidnightAndBelongToTheDayTheyBeginOn() {
        var hours = hours("20:00", "02:00", FRIDAY, SATURDAY);
        var saturdayNight = "2026-03-08T01:59+03:00[Europe/Moscow]";
        assertThat(next(hours, saturdayNight)).isEqualTo(saturdayNight);
        assertThat(next(hours, "2026-03-08T02:00+03:00[Europe/Moscow]"))
                .isEqualTo("2026-03-13T20:00+03:00[Europe/Moscow]");
        assertThat(next(hours, "2026-03-06T01:00+03:00[Europe/Moscow]"))
                .isEqualTo("2026-03-06T20:00+03:00[Europe/Moscow]");
    }

    @Test
    void ofOneDayComeBackAWeekLater() {
        var hours = hours("09:00", "10:00", MONDAY);
        assertThat(next(hours, "2026-03-02T10:00Z[UTC]")).isEqualTo("2026-03-09T09:00Z[UTC]");
    }

    @Test
    void goRoundTheClockFromATimeToTheSame() {
        var hours = hours("00:00", "00:00");
        var night = "2026-03-29T03:30+02:00[Europe/Paris]";
        assertThat(next(hours, night)).isEqualTo(night);
    }

    /** Whatever clocks do: within hours the wall clock says so, and each opening is one. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-28T00:00:00Z",
        "Europe/Paris, 2026-10-24T00:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T00:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T00:00:00Z",
        "Asia/Kathmandu, 2026-03-28T00:00:00Z",
        "America/St_Johns, 2026-03-07T00:00:00Z"
    })
    void agreeWithTheWallClockMinuteByMinute(String zoneId, Instant start) {
        var zone = ZoneId.of(zoneId);
        var hours = hours("09:10", "21:20");
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            var now = start.plus(Duration.ofMinutes(minute));
            var next = hours.next(now, zone);
            var time = next.atZone(zone).toLocalTime();
            assertThat(time).isBetween(LocalTime.of(9, 10), LocalTime.of(21, 19));
            assertThat(next.equals(now) || time.equals(LocalTime.of(9, 10))).isTrue();
            assertThat(Duration.between(now, next)).isLessThan(Duration.ofHours(14));
        }
    }
}
