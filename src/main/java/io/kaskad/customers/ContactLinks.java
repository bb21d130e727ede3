package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Outdated;
import io.kaskad.shared.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens that say who somebody is who comes by a link: to a bot, or to a page with our script. They are 32 characters long,
 * of letters, digits, {@code -} and {@code _}, as all of these take them.
 */
@Repository
public class ContactLinks implements Outdated {

    private static final int BYTES = 24;
    private static final Duration VALID = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Clock clock;

    ContactLinks(JdbcClient jdbc, Customers customers, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.clock = clock;
    }

    /** Good for thirty days and as often as it is used. */
    public record Link(String token, Instant expiresAt) {

        /** Leaves the token out: links may end up in a log. */
        @Override
        public String toString() {
            return "Link[" + expiresAt + "]";
        }
    }

    /** A new link of this customer, or 404. */
    public Link make(String customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refused.noSuchCustomer();
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var link = new Link(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                clock.instant().plus(VALID));
        jdbc.sql("insert into contact_link (token, customer_id, expires_at) values (:token, :customer, :expires)")
                .param("token", link.token())
                .param("customer", customer)
                .param("expires", sql(link.expiresAt()))
                .update();
        return link;
    }

    /** Whose token this is. */
    public Optional<String> customer(String token) {
        return jdbc.sql("select customer_id from contact_link where token = :token and expires_at > :now")
                .param("token", token)
                .param("now", sql(clock.instant()))
                .query(String.class)
                .optional();
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.sql("""
                        delete from contact_link where token in (
                            select token from contact_link where expires_at < :now order by expires_at limit :most)
                        """)
                .param("now", sql(clock.instant()))
                .param("most", most)
                .update();
    }
}
