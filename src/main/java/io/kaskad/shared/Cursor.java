package io.kaskad.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time and id, newest first; opaque to clients. */
public record Cursor(Instant at, String id) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public static @Nullable Cursor decoded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), parts[1]).checked();
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    /** Others may have made it up: no database takes any time, or a NUL. */
    private Cursor checked() {
        if (at.isBefore(FIRST) || at.isAfter(LAST) || id.indexOf(0) >= 0) {
            throw notOurs();
        }
        return this;
    }

    /** The id of a list of UUIDs. */
    public UUID uuid() {
        return idAs(UUID::fromString);
    }

    /** The id of a list of numbered rows. */
    public long number() {
        return idAs(Long::valueOf);
    }

    private <T> T idAs(Function<String, T> reader) {
        try {
            return reader.apply(id);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private static Refused notOurs() {
        return Refused.invalid("This cursor is not one of ours; ask for the first page without a cursor.");
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
    }
}
