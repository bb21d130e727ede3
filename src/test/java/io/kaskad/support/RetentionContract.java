package io.kaskad.support;

import static io.kaskad.channels.Channel.EMAIL;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt;
import io.kaskad.testing.Stage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is older than the retention time goes, and nothing else, on whichever database. */
interface RetentionContract {

    List<String> TABLES = List.of("run", "run_trail", "message", "message_attempt", "event_inbox", "receipt_inbox");

    Stage stage();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().passes(ofDays(200));
        stage().settle();
    }

    @Test
    default void whatIsOverForLongEnoughIsRemoved() {
        IntStream.range(0, 20).forEach(i -> delivered());
        stage().clockPasses(ofDays(179));
        stage().only("retention");
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isGreaterThanOrEqualTo(20));

        stage().passes(ofDays(2));
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
    }

    @Test
    default void aPermissionThatNamesARunGoesWithIt() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        stage().jdbc().sql("""
                        insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        values (:run, 1, 1, 'support', 8, :run, 2)
                        """).param("run", run.id()).update();
        stage().reports(Receipt.Status.DELIVERED);
        stage().passes(ofDays(181));

        assertThat(rows("act_ru_authorization where resource_type_ = 8 and resource_id_ <> '*'"))
                .isZero();
    }

    @Test
    default void aRunThatGoesOnKeepsAllItHas() {
        stage().deploy("wait-then-await");
        var customer = stage().customer(EMAIL);
        stage().happens(customer, "Wait Began");
        stage().clockPasses(ofDays(400));
        stage().only("retention");

        var run = stage().run(customer);
        assertThat(stage().messages(run)).hasSize(1);
        assertThat(stage().timeline(run)).isNotEmpty();
    }

    private void delivered() {
        stage().orderStatusChanges(stage().customer(EMAIL));
        stage().reports(Receipt.Status.DELIVERED);
    }

    private long rows(String table) {
        return stage().jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
