package io.kaskad.imports;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.customers.Attributes.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What cells of a table hold. Numbers are written as in JSON: what begins with a zero or a plus is a code or a phone number. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private static final ObjectMapper JSON = new ObjectMapper().enable(FAIL_ON_TRAILING_TOKENS);

    private static final int LENGTH_OF_A_DAY = 10;

    /** As in JSON. */
    private static final int LONGEST_NUMBER = 1_000;

    /** Longer ones lose digits in others' hands; they are codes, too. */
    private static final int MOST_DIGITS = 15;

    private Cells() {}

    /** Empty where the text is nothing of the kind. */
    static Optional<Object> value(Type type, String text) {
        return switch (type) {
            case TEXT -> Optional.of(text);
            case NUMBER -> number(text.strip());
            case BOOLEAN -> bool(text.strip());
            case DATE -> date(text.strip());
            case OTHER -> structure(text);
        };
    }

    /** Whether the text looks like it, where nobody says what it is. */
    static boolean looksLike(Type type, String text) {
        return value(type, text).isPresent() && (type != Type.NUMBER || text.length() <= MOST_DIGITS);
    }

    private static Optional<Object> number(String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return WHOLE.matcher(text).matches()
                ? Optional.of(whole(text))
                : Optional.<Object>of(Double.valueOf(text)).filter(number -> Double.isFinite((Double) number));
    }

    /** As JSON is read. */
    private static Object whole(String text) {
        var number = new BigInteger(text);
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private static Optional<Object> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(String text) {
        try {
            var format = text.length() == LENGTH_OF_A_DAY
                    ? DateTimeFormatter.ISO_LOCAL_DATE
                    : DateTimeFormatter.ISO_DATE_TIME;
            LocalDate.from(format.parse(text));
            return Optional.of(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> structure(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** How a value is written in a cell of this type; empty where no cell can hold it. */
    static Optional<String> written(Type type, @Nullable Object value) {
        return Optional.ofNullable(value)
                .map(known -> type == Type.OTHER ? json(known) : String.valueOf(known))
                .filter(cell -> !cell.isBlank() && value(type, cell).equals(Optional.of(value)));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON", e);
        }
    }

    /** All ids in a cell: one, or a JSON list of several. */
    static List<String> ids(String text) {
        return structure(text)
                .filter(List.class::isInstance)
                .map(ids -> ((List<?>) ids).stream().map(String::valueOf).toList())
                .orElseGet(() -> List.of(text.strip()));
    }
}
