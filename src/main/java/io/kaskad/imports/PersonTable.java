package io.kaskad.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import io.kaskad.customers.Attributes.Type;
import io.kaskad.customers.Consent;
import io.kaskad.customers.ContactState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Customers as a table, which begins with the mark Excel knows UTF-8 by. Consents of one topic, and attributes no column of their
 * own can hold, are JSON in the last two columns.
 */
final class PersonTable implements PersonFile {

    /** What may stand in a header and be nothing else than a name. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:error\\.))[\\p{L}\\p{N}_$.-]([\\p{L}\\p{N}_$. -]{0,98}[\\p{L}\\p{N}_$.-])?");

    private static final int MOST_ATTRIBUTES = 200;

    private static final List<Channel> WITH_ADDRESS = Arrays.stream(Channel.values())
            .filter(channel -> channel.contact() != ContactKind.CUSTOMER)
            .toList();

    private final Map<String, Type> columns = new LinkedHashMap<>();
    private final CsvWriter csv;

    PersonTable(Map<String, Type> attributes, OutputStream out) throws IOException {
        attributes.entrySet().stream()
                .filter(attribute -> PLAIN.matcher(attribute.getKey()).matches())
                .limit(MOST_ATTRIBUTES)
                .forEach(attribute -> columns.put(attribute.getKey(), attribute.getValue()));
        out.write(Frames.MARK);
        csv = CsvWriter.builder().build(out, UTF_8);
        csv.writeRecord(header());
    }

    private List<String> header() {
        var header = new ArrayList<>(List.of("id", "locale", "timeZone", "anonymous", "alias"));
        WITH_ADDRESS.forEach(channel -> header.add(channel.key()));
        header.add("unverified");
        Arrays.stream(Channel.values()).forEach(channel -> header.add(PersonColumns.CONSENT + channel.key()));
        columns.forEach((name, type) -> header.add(name + PersonColumns.suffix(type)));
        header.addAll(List.of("consents", "attributes"));
        return header;
    }

    @Override
    public void write(PersonLine person) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(person.id());
        cells.add(person.locale());
        cells.add(person.timeZone());
        cells.add(Boolean.TRUE.equals(person.anonymous()) ? "true" : null);
        cells.add(json(person.aliases()));
        reached(person, cells);
        var topics = agreed(person, cells);
        var others = has(person, cells);
        cells.add(json(topics));
        cells.add(others.isEmpty() ? null : Cells.json(others));
        csv.writeRecord(cells.toArray(String[]::new));
    }

    private static void reached(PersonLine person, List<@Nullable String> cells) {
        var contacts = Objects.requireNonNull(person.contacts());
        WITH_ADDRESS.forEach(channel -> cells.add(contacts.get(channel.key())));
        cells.add(Objects.requireNonNull(person.contactStates()).entrySet().stream()
                .filter(state -> state.getValue() == ContactState.UNVERIFIED)
                .map(state -> state.getKey().key())
                .collect(Collectors.joining(" ")));
    }

    /** Gives what is said of one topic. */
    private static List<PersonLine.Said> agreed(PersonLine person, List<@Nullable String> cells) {
        var topics = new ArrayList<PersonLine.Said>();
        var channels = new TreeMap<Channel, String>();
        for (var said : Objects.requireNonNull(person.consents())) {
            if (Consent.ALL_TOPICS.equals(said.topic())) {
                channels.put(said.channel(), said.state().key() + " " + said.changedAt());
            } else {
                topics.add(said);
            }
        }
        Arrays.stream(Channel.values()).forEach(channel -> cells.add(channels.get(channel)));
        return topics;
    }

    /** Gives what no column can hold. */
    private Map<String, Object> has(PersonLine person, List<@Nullable String> cells) {
        var others = new TreeMap<>(Objects.requireNonNull(person.attributes()));
        columns.forEach((name, type) -> {
            var cell = others.containsKey(name) ? Cells.written(type, others.get(name)) : null;
            cells.add(cell == null ? null : cell.orElse(null));
            if (cell != null && cell.isPresent()) {
                others.remove(name);
            }
        });
        return others;
    }

    private static @Nullable String json(@Nullable List<?> list) {
        return list == null || list.isEmpty() ? null : PersonLine.json(list);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
