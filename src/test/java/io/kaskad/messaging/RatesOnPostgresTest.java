package io.kaskad.messaging;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.SettableClock;
import io.kaskad.testing.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RatesOnPostgresTest implements RatesContract {

    private static final DataSource DATABASE = TestDatabases.fresh("postgresql");

    @Override
    public DataSource database() {
        return DATABASE;
    }

    @Test
    void twoNodesShareOneRate() {
        var clock = new SettableClock();
        var one = new Rates(DATABASE, clock);
        var other = new Rates(DATABASE, clock);
        var carrier = RatesContract.carrier(100, ofSeconds(1));

        assertThat(one.take(carrier, 6)).isEqualTo(6);
        assertThat(other.take(carrier, 50)).isEqualTo(4);
        assertThat(one.take(carrier, 50)).isZero();
    }
}
