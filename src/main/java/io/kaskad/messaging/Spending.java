package io.kaskad.messaging;

import static java.util.stream.Collectors.toMap;

import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.UpdateMany;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What cascades with a budget spend, day by day, and what of it each message counts for. */
@Repository
class Spending implements Outdated {

    private static final UpdateMany CORRECT =
            new UpdateMany("budget_reservation", Map.of("message_id", "uuid"), Map.of("amount", "numeric(12, 4)"));

    private final NamedParameterJdbcTemplate jdbc;
    private final InsertOnce first;

    Spending(DataSource database, NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        var key = List.of("cascade_key", "spent_on", "currency");
        this.first = new InsertOnce(database, "cascade_spending", key, Map.of("amount", "0"), key);
    }

    /** What is counted together; always locked in the same order, so that two transactions cannot hold each other up. */
    record Purse(String cascade, LocalDate day, String currency) implements Comparable<Purse> {

        private static final Comparator<Purse> ORDER =
                Comparator.comparing(Purse::cascade).thenComparing(Purse::day).thenComparing(Purse::currency);

        @Override
        public int compareTo(Purse other) {
            return ORDER.compare(this, other);
        }
    }

    /** What a message counts for. */
    record Reservation(UUID message, Purse purse, BigDecimal amount) {}

    /** What has been spent of each; nobody else spends of them until the transaction ends. */
    Map<Purse, BigDecimal> lock(Collection<Purse> purses) {
        var spent = new HashMap<Purse, BigDecimal>();
        for (var purse : purses.stream().sorted().toList()) {
            first.insert(List.of(row(purse)));
            spent.put(purse, jdbc.queryForObject("""
                    select amount from cascade_spending
                    where cascade_key = :cascade_key and spent_on = :spent_on and currency = :currency for update
                    """, row(purse), BigDecimal.class));
        }
        return spent;
    }

    void spend(Map<Purse, BigDecimal> more) {
        var changes = more.entrySet().stream()
                .filter(change -> change.getValue().signum() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(change -> row(change.getKey()).addValue("amount", change.getValue()))
                .toArray(MapSqlParameterSource[]::new);
        if (changes.length > 0) {
            jdbc.batchUpdate("""
                    update cascade_spending set amount = amount + :amount
                    where cascade_key = :cascade_key and spent_on = :spent_on and currency = :currency
                    """, changes);
        }
    }

    void reserve(Collection<Reservation> reservations) {
        if (!reservations.isEmpty()) {
            spend(reservations.stream().collect(toMap(Reservation::purse, Reservation::amount, BigDecimal::add)));
            jdbc.batchUpdate("""
                    insert into budget_reservation (message_id, cascade_key, spent_on, currency, amount)
                    values (:message_id, :cascade_key, :spent_on, :currency, :amount)
                    """, reservations.stream().map(Spending::row).toArray(MapSqlParameterSource[]::new));
        }
    }

    List<Reservation> of(Collection<UUID> messages) {
        return jdbc.query(
                "select * from budget_reservation where message_id in (:ids)",
                Map.of("ids", messages),
                Spending::reservation);
    }

    void correct(Collection<Reservation> reservations) {
        CORRECT.update(
                jdbc.getJdbcOperations(),
                reservations.stream().map(Spending::row).toList());
    }

    /** They may be reserved anew, perhaps on another day. */
    void giveBack(Collection<UUID> messages) {
        if (!messages.isEmpty()) {
            jdbc.update("delete from budget_reservation where message_id in (:ids)", Map.of("ids", messages));
        }
    }

    private static MapSqlParameterSource row(Reservation reservation) {
        return row(reservation.purse())
                .addValue("message_id", reservation.message())
                .addValue("amount", reservation.amount());
    }

    private static MapSqlParameterSource row(Purse purse) {
        return new MapSqlParameterSource("cascade_key", purse.cascade())
                .addValue("spent_on", purse.day())
                .addValue("currency", purse.currency());
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        var purse = new Purse(
                row.getString("cascade_key"), row.getObject("spent_on", LocalDate.class), row.getString("currency"));
        return new Reservation(row.getObject("message_id", UUID.class), purse, row.getBigDecimal("amount"));
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.update(
                "delete from cascade_spending where spent_on < :day",
                Map.of("day", before.atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
