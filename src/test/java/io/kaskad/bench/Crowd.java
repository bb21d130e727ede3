package io.kaskad.bench;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.segments.Condition.Comparison.AT_LEAST;
import static io.kaskad.segments.Condition.Comparison.EQUALS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.customers.Consent;
import io.kaskad.imports.Import;
import io.kaskad.imports.Terms;
import io.kaskad.imports.Uploading;
import io.kaskad.segments.Audience;
import io.kaskad.segments.Condition;
import io.kaskad.segments.Condition.All;
import io.kaskad.segments.Condition.Comparison;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Condition.OfConsent;
import io.kaskad.segments.Condition.OfContact;
import io.kaskad.segments.Condition.OfEvents;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast a million customers come out of a file, and how fast it is known how many of them a segment has. */
@Tag("bench")
class Crowd {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CUSTOMERS = Integer.getInteger("bench.customers", 1_000_000);

    /** Has no divisor in common with their number, so that all come, in no order. */
    private static final int SCATTERED = 611_953;

    private static final List<String> CITIES =
            List.of("Москва", "Казань", "Пермь", "Самара", "Тула", "Омск", "Тверь", "Уфа", "Псков", "Сочи");

    private static BenchDatabase database;
    private static ConfigurableApplicationContext kaskad;

    @BeforeAll
    static void start() throws IOException {
        database = new BenchDatabase();
        kaskad = Idle.application(database.create("kaskad"));
    }

    @AfterAll
    static void stop() throws Exception {
        kaskad.close();
        database.close();
    }

    @Test
    void importedAndCounted() throws Exception {
        var table = table();
        var file = upload(table);
        var heap = new AtomicLong();
        var cost = Cost.of(database, () -> heap.set(importedTillTheEnd(file)));
        assertThat(kaskad.getBean(Uploading.class).get(file).imported()).isEqualTo(CUSTOMERS);
        System.out.printf(
                "%n%d customers of %d MB: %.0f/s; for a thousand %.0f statements, CPU %.0f ms of Java, %.0f ms of PostgreSQL;"
                        + " heap %d MB at most of %d%n%s",
                CUSTOMERS,
                Files.size(table) >> 20,
                CUSTOMERS / cost.seconds(),
                cost.statements() * 1e3 / CUSTOMERS,
                cost.java() * 1e6 / CUSTOMERS,
                cost.database() * 1e6 / CUSTOMERS,
                heap.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                database.dearest(15));
        Files.delete(table);
        happened();
        count("city is one in ten", attribute("city", EQUALS, "Пермь"));
        count("bonus is half of all", attribute("bonus", AT_LEAST, "500"));
        count("nobody", attribute("city", EQUALS, "Рим"));
    }

    /** Ten attributes, two contacts and a word on emails each. */
    private static Path table() throws IOException {
        var table = Files.createTempFile("people", ".csv");
        try (var out = Files.newBufferedWriter(table, UTF_8)) {
            out.write("id,locale,email,sms,consent.email,firstName,lastName,city,gender,birthday,bonus,orders,vip,"
                    + "lastOrder,card\n");
            for (long n = 0; n < CUSTOMERS; n++) {
                out.write(row((int) (n * SCATTERED % CUSTOMERS)));
            }
        }
        return table;
    }

    private static String row(int n) {
        return "c%d,ru,c%d@example.org,+7900%07d,%s,Имя%d,Фамилия%d,%s,%s,%s,%d,%d,%s,%s,%010d%n"
                .formatted(
                        n,
                        n,
                        n,
                        n % 5 == 0 ? "denied" : "granted",
                        n % 200,
                        n % 5_000,
                        CITIES.get(n / 7 % CITIES.size()),
                        n % 2 == 0 ? "f" : "m",
                        LocalDate.of(1950, 1, 1).plusDays(n % 20_000),
                        n % 1_000,
                        n % 30,
                        n % 50 == 0,
                        LocalDate.of(2025, 1, 1).plusDays(n % 365),
                        n);
    }

    private static UUID upload(Path table) throws IOException {
        try (var stream = Files.newInputStream(table)) {
            return kaskad.getBean(Uploading.class)
                    .upload(Import.Kind.CUSTOMERS, "people.csv", Terms.NONE, "kim", stream)
                    .id();
        }
    }

    /** Gives the fullest the heap was when a batch had been imported. */
    private static long importedTillTheEnd(UUID file) {
        var work = new Background(kaskad.getBean(Workers.class)).work("imports");
        long fullest = 0;
        while (kaskad.getBean(Uploading.class).get(file).endedAt() == null) {
            work.doSome();
            fullest = Math.max(
                    fullest,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return fullest;
    }

    /** Two events a customer, and one address in a hundred is suppressed. */
    private static void happened() {
        jdbc().sql("""
                insert into event_inbox (source, message_id, kind, customer_id, name, properties, occurred_at, received_at, state, due_at)
                select 'bench', 'e' || n, 'TRACK', 'c' || (n::bigint * 7919) % :customers,
                    case when n % 10 < 4 then 'Order Paid' when n % 10 < 5 then 'Cart Left' else 'Product Viewed' end,
                    '{"orderId": "' || n || '", "total": ' || n % 1000 || '}', at, at, 'DONE', at
                from generate_series(1, 2 * :customers) as n, lateral (select now() - n % 180 * interval '1 day' as at) as t
                """).param("customers", CUSTOMERS).update();
        jdbc().sql("""
                insert into suppression (channel, address, reason, source, since)
                select 'email', address, 'HARD_BOUNCE', 'bench', now() from contact
                where channel = 'email' and customer_id like '%77'
                """).update();
        jdbc().sql("vacuum analyze").update();
    }

    private static Condition attribute(String name, Comparison is, String value) {
        return new OfAttribute(name, is, List.of(value));
    }

    private static void count(String name, Condition attribute) throws Exception {
        var condition = new All(List.of(
                attribute,
                new OfContact(EMAIL, true),
                new OfConsent(EMAIL, Consent.ALL_TOPICS, Consent.State.GRANTED),
                new OfEvents("Order Paid", 30, 1, null, null)));
        var audience = kaskad.getBean(Audience.class);
        var found = audience.count(condition);
        var costs = new ArrayList<Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            costs.add(Cost.of(database, () -> audience.count(condition)));
        }
        costs.sort(comparing(Cost::seconds));
        System.out.printf(
                "%-22s %7d customers: counted in %.2f s, at most %.2f s; CPU of PostgreSQL %.2f s%n",
                name,
                found.count(),
                costs.get(ROUNDS / 2).seconds(),
                costs.get(ROUNDS - 1).seconds(),
                costs.get(ROUNDS / 2).database());
    }

    private static JdbcClient jdbc() {
        return kaskad.getBean(JdbcClient.class);
    }
}
