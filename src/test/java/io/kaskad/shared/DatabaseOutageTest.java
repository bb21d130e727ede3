package io.kaskad.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    private static RuntimeException wrapped(SQLException failure) {
        return new IllegalStateException(new RuntimeException(failure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P02", "57P03"})
    void aDatabaseThatIsNotThereIsAnOutage(String state) {
        assertThat(DatabaseOutage.isBehind(wrapped(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void aPoolThatRanOutIsAnOutage() {
        assertThat(DatabaseOutage.isBehind(wrapped(new SQLTransientConnectionException("none left"))))
                .isTrue();
    }

    @Test
    void aStatementThatIsWrongIsNone() {
        assertThat(DatabaseOutage.isBehind(wrapped(new SQLException("no", "22001"))))
                .isFalse();
        assertThat(DatabaseOutage.isBehind(wrapped(new SQLException("no")))).isFalse();
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("no"))).isFalse();
    }
}
