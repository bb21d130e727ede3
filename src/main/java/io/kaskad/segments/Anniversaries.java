package io.kaskad.segments;

import java.time.LocalDate;
import java.util.List;

/** Days that come every year. */
final class Anniversaries {

    private static final String LEAP_DAY = "02-29";

    private Anniversaries() {}

    /**
     * Which days and months, such as {@code 02-28}, have their anniversary on that date: whoever was born on the 29th of February
     * has a birthday on the 28th where there is no 29th, so that nobody is left out, and within the same month.
     */
    static List<String> on(LocalDate date) {
        var day = date.toString().substring(5);
        return day.equals("02-28") && !date.isLeapYear() ? List.of(day, LEAP_DAY) : List.of(day);
    }
}
