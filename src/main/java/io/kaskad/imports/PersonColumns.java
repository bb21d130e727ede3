package io.kaskad.imports;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import io.kaskad.customers.Addresses;
import io.kaskad.customers.Attributes.Type;
import io.kaskad.customers.Consent;
import io.kaskad.shared.Refused;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a table of customers mean: those of our names what they say, all others attributes. */
final class PersonColumns {

    /** Before the names of columns that tell what was amiss. */
    static final String ERROR = "error.";

    static final String CONSENT = "consent.";

    private static final Map<String, Type> SUFFIXES = Map.of(
            ":text", Type.TEXT,
            ":number", Type.NUMBER,
            ":boolean", Type.BOOLEAN,
            ":date", Type.DATE,
            ":json", Type.OTHER);

    private final Map<String, Type> types;

    /** @param types of attributes whose columns do not say it */
    PersonColumns(Map<String, Type> types) {
        this.types = types;
    }

    static String suffix(Type type) {
        return SUFFIXES.entrySet().stream()
                .filter(suffix -> suffix.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Column<PersonDraft> column(String header) {
        var name = header.strip();
        if (name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith(ERROR)) {
            return Column.passedOver(header);
        }
        return forced(header, name)
                .or(() -> known(header, name.toLowerCase(Locale.ROOT)))
                .or(() -> consent(header, name))
                .orElseGet(() -> guessed(header, name));
    }

    private static Optional<Column<PersonDraft>> forced(String header, String name) {
        return SUFFIXES.keySet().stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .map(suffix ->
                        forced(header, name.substring(0, name.length() - suffix.length()), SUFFIXES.get(suffix)));
    }

    private static Column<PersonDraft> forced(String header, String name, Type type) {
        return new Column<>(
                header,
                Meaning.ATTRIBUTE,
                type,
                (person, cell) -> person.attribute(
                        name, Cells.value(type, cell).orElseThrow(() -> Refused.invalid("This is " + none(type)))));
    }

    private static String none(Type type) {
        return switch (type) {
            case TEXT -> "no text.";
            case NUMBER -> "no number such as 12 or -0.5.";
            case BOOLEAN -> "neither true nor false.";
            case DATE -> "no date such as 2026-02-28.";
            case OTHER -> "no JSON.";
        };
    }

    private Column<PersonDraft> guessed(String header, String name) {
        var type = types.get(name);
        return new Column<>(
                header,
                Meaning.ATTRIBUTE,
                type,
                (person, cell) -> person.attribute(
                        name, Cells.value(type == null ? Type.TEXT : type, cell).orElse(cell)));
    }

    private static Optional<Column<PersonDraft>> known(String header, String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "id" -> Column.of(header, Meaning.ID, (person, cell) -> person.id(cell.strip()));
                    case "locale" -> Column.of(header, Meaning.LOCALE, PersonDraft::locale);
                    case "timezone" -> Column.of(header, Meaning.TIME_ZONE, PersonDraft::timeZone);
                    case "alias" ->
                        Column.of(
                                header,
                                Meaning.ALIAS,
                                (person, cell) -> Cells.ids(cell).forEach(person::alias));
                    case "anonymous" ->
                        Column.of(header, Meaning.ANONYMOUS, (person, cell) -> person.anonymous(yes(cell)));
                    case "unverified" ->
                        Column.of(
                                header,
                                Meaning.UNVERIFIED,
                                (person, cell) -> channels(cell).forEach(person::unverified));
                    case "attributes" -> Column.of(header, Meaning.ATTRIBUTES, PersonColumns::attributes);
                    case "consents" -> Column.of(header, Meaning.CONSENT, PersonColumns::consents);
                    default -> contact(header, name);
                });
    }

    private static boolean yes(String cell) {
        return Cells.value(Type.BOOLEAN, cell).orElseThrow(() -> Refused.invalid("This is " + none(Type.BOOLEAN)))
                == Boolean.TRUE;
    }

    private static List<Channel> channels(String cell) {
        return Arrays.stream(cell.strip().split("[ ,;]+")).map(Channel::of).toList();
    }

    private static void attributes(PersonDraft person, String cell) {
        if (Cells.value(Type.OTHER, cell).orElse("") instanceof Map<?, ?> attributes) {
            attributes.forEach((name, value) -> person.attribute(String.valueOf(name), value));
        } else {
            throw Refused.invalid("This is no JSON object of attributes.");
        }
    }

    private static void consents(PersonDraft person, String cell) {
        PersonLine.said(cell).forEach(said -> said.tell(person));
    }

    private static @Nullable Column<PersonDraft> contact(String header, String name) {
        var isContact = name.equals(Addresses.PHONE)
                || Channel.find(name)
                        .filter(channel -> channel.contact() != ContactKind.CUSTOMER)
                        .isPresent();
        return isContact ? Column.of(header, Meaning.CONTACT, (person, cell) -> person.contact(name, cell)) : null;
    }

    private static Optional<Column<PersonDraft>> consent(String header, String name) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(CONSENT)) {
            return Optional.empty();
        }
        var parts = name.substring(CONSENT.length()).split("\\.", 2);
        var channel = Channel.of(parts[0].toLowerCase(Locale.ROOT));
        var topic = parts.length == 1 ? Consent.ALL_TOPICS : parts[1];
        return Optional.of(
                Column.of(header, Meaning.CONSENT, (person, cell) -> says(person, channel, topic, cell.strip())));
    }

    /** The state, and when it was said if that is known. */
    private static void says(PersonDraft person, Channel channel, String topic, String cell) {
        var parts = cell.split(" ", 2);
        var state = Consent.State.of(parts[0].toLowerCase(Locale.ROOT));
        try {
            person.says(
                    channel,
                    topic,
                    state,
                    parts.length == 1
                            ? null
                            : OffsetDateTime.parse(parts[1].strip()).toInstant());
        } catch (DateTimeException e) {
            throw Refused.invalid("After the state comes when it was said, such as 2026-02-28T10:00:00Z.");
        }
    }
}
