package io.kaskad.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.TwoTransactions;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A row of a known key is left alone, also when another transaction is about to write it. */
interface InsertOnceContract {

    DataSource database();

    private InsertOnce keys() {
        return new InsertOnce(database(), "signing_key", List.of("name", "secret"), List.of("name"));
    }

    private static MapSqlParameterSource key(String name, String secret) {
        return new MapSqlParameterSource("name", name).addValue("secret", secret);
    }

    private TwoTransactions together() {
        return new TwoTransactions(new DataSourceTransactionManager(database()), JdbcClient.create(database()));
    }

    private String secret(String name) {
        return JdbcClient.create(database())
                .sql("select secret from signing_key where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Test
    default void insertsWhatIsNewAndLeavesTheRestAlone() {
        assertThat(keys().insert(List.of(key("a", "first")))).containsExactly(1);
        assertThat(keys().insert(List.of(key("a", "second"), key("b", "first"))))
                .containsExactly(0, 1);
        assertThat(secret("a")).isEqualTo("first");
    }

    @Test
    default void insertsTheFirstOfTwoAlikeInOneBatch() {
        assertThat(keys().insert(List.of(key("twin", "first"), key("twin", "second"))))
                .containsExactly(1, 0);
        assertThat(secret("twin")).isEqualTo("first");
    }

    @Test
    default void leavesARowAloneThatAnotherTransactionIsAboutToCommit() {
        var second = together()
                .afterCommit(
                        () -> keys().insert(List.of(key("race", "first"))),
                        () -> keys().insert(List.of(
                                key("before", "second"), key("race", "second"), key("after", "second"))));
        assertThat(second).containsExactly(1, 0, 1);
        assertThat(secret("race")).isEqualTo("first");
        assertThat(secret("after")).isEqualTo("second");
    }

    @Test
    default void insertsARowThatAnotherTransactionTakesBack() {
        var second = together()
                .afterRollback(
                        () -> keys().insert(List.of(key("taken-back", "first"))),
                        () -> keys().insert(List.of(key("taken-back", "second"))));
        assertThat(second).containsExactly(1);
        assertThat(secret("taken-back")).isEqualTo("second");
    }
}
