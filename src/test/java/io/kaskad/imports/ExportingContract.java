package io.kaskad.imports;

import static io.kaskad.channels.Channel.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.customers.ContactState;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.customers.Suppressions;
import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Writing.Format;
import io.kaskad.segments.Condition;
import io.kaskad.segments.Condition.CardField;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Condition.OfCard;
import io.kaskad.segments.Segments;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out comes in again as it was. */
interface ExportingContract {

    Stage stage();

    Files files();

    Exporting exporting();

    Segments segments();

    Customers customers();

    Identities identities();

    Suppressions suppressions();

    private static String fresh() {
        return "x-" + Ids.next();
    }

    private byte[] exported(Condition whom, Format format) {
        var out = new ByteArrayOutputStream();
        try {
            exporting().export(whom, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Condition these(List<String> ids) {
        return new OfCard(CardField.ID, ids);
    }

    private List<String> all() {
        var ids = IntStream.range(0, 5).mapToObj(n -> fresh()).toList();
        var file = files().imported("""
                {"id": "%1$s", "locale": "ru-RU", "timeZone": "Europe/Moscow", "aliases": ["%1$s-a", "[%1$s-b"], \
                "contacts": {"email": "kim@example.org", "sms": "+79161234567", "telegram": "42"}, \
                "contactStates": {"email": "unverified", "telegram": "unverified"}, \
                "consents": [{"channel": "email", "topic": "*", "state": "granted", "changedAt": "2025-02-28T10:00:00.123Z"}, \
                {"channel": "email", "topic": "news, \\"and\\" more", "state": "withdrawn", "changedAt": "2025-03-01T10:00:00Z"}, \
                {"channel": "webhook", "topic": "*", "state": "pending", "changedAt": "2025-03-01T10:00:00Z"}]}
                {"id": "%2$s", "attributes": {"x-day": "2026-02-28", "x-sum": -1.5, "x-vip": true, "x-text": "a;b,c\\n\\"d\\"", \
                "x-list": [1, {"b": null}], "email": "not a contact", "x;odd\\t": 1, " x-blank ": 2, "error.x": 3}}
                {"id": "%3$s", "attributes": {"x-day": "soon", "x-sum": "many", "x-vip": null, "x-text": "", \
                "x-list": "[1", "email": 12345678901234567890, "x-code": "007"}}
                {"id": "%4$s", "anonymous": true, "attributes": {"x-text": "  ", "x-sum": 2}}
                {"id": "%5$s", "contacts": {"email": "gone-%5$s@example.org"}}
                """.formatted(ids.toArray()));
        assertThat(files().amiss(file)).isEmpty();
        suppressions().suppress(EMAIL, "gone-" + ids.get(4) + "@example.org", Suppressions.Reason.MANUAL, "test");
        return ids;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    default void whatGoesOutComesInAsItWas(Format format) {
        var ids = all();
        var before = customers().findAll(ids);
        var bytes = exported(these(ids), format);
        ids.forEach(identities()::erase);

        var file = files().imported(Kind.CUSTOMERS, bytes, Terms.NONE);
        assertThat(files().amiss(file)).isEmpty();
        assertThat(customers().findAll(ids)).hasSize(ids.size()).isEqualTo(before);
        assertThat(customers().find("[" + ids.get(0) + "-b")).map(Customer::id).contains(ids.get(0));
        assertThat(ids).filteredOn(identities()::isAnonymous).containsExactly(ids.get(3));
        assertThat(before.get(ids.get(4)).state(EMAIL)).isEqualTo(ContactState.BLOCKED);
        assertThat(exported(these(ids), format)).isEqualTo(bytes);
    }

    @Test
    default void aSegmentGoesOutInTheOrderOfIds() {
        var name = "n" + Ids.next();
        var ids = IntStream.range(0, 1_200)
                .mapToObj(n -> name + "-%04d".formatted(n))
                .toList();
        files().imported(ids.stream()
                .map(id -> id + "," + (id.endsWith("7") ? "b" : "a") + "\n")
                .collect(Collectors.joining("", "id," + name + "\n", "")));
        segments()
                .save(
                        name,
                        new Segments.Wanted(
                                name, new OfAttribute(name, Condition.Comparison.EQUALS, List.of("a")), false),
                        null,
                        "kim");
        var lines = new String(exported(exporting().whom(name), Format.NDJSON), UTF_8);
        assertThat(lines.lines())
                .hasSize(1_080)
                .isSorted()
                .first()
                .isEqualTo("{\"id\":\"%1$s-0000\",\"attributes\":{\"%1$s\":\"a\"}}".formatted(name));
        assertThatThrownBy(() -> exporting().whom("none")).isInstanceOf(Refused.class);
    }

    @Test
    default void aTableHasAColumnForEachAttribute() {
        var id = fresh();
        var name = "n" + Ids.next();
        files().imported("id,email,consent.email,%2$s\n%1$s,kim@example.org,granted 2025-02-28T10:00:00Z,7\n"
                .formatted(id, name));
        var rows = new String(exported(these(List.of(id)), Format.CSV), UTF_8)
                .lines()
                .map(row -> CsvRows.cells(row.replace("\uFEFF", ""), ','))
                .toList();
        var cells = IntStream.range(0, rows.get(0).size())
                .filter(n -> !rows.get(1).get(n).isEmpty())
                .boxed()
                .collect(Collectors.toMap(
                        n -> rows.get(0).get(n), n -> rows.get(1).get(n)));
        assertThat(cells)
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "email",
                        "kim@example.org",
                        "consent.email",
                        "granted 2025-02-28T10:00:00Z",
                        name + ":number",
                        "7"));
    }
}
