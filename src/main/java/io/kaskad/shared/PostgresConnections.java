package io.kaskad.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL has to know of our connections. Tables grow from nothing to a million rows within minutes, faster than
 * statistics follow: a plan that was made while a table was empty must not read all of it later, so an index is used
 * wherever there is one.
 */
@Component
class PostgresConnections implements BeanPostProcessor {

    private final Duration stalled;

    /**
     * @param stalled after which the database ends the transaction of a node that does not move any more, and with it the
     *     locks others wait for
     */
    PostgresConnections(@Value("${kaskad.datasource.stalled:PT30S}") Duration stalled) {
        this.stalled = stalled;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool)) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.setConnectionInitSql("set enable_seqscan = off; set jit = off;"
                    + " set idle_in_transaction_session_timeout = " + stalled.toMillis());
        }
        return bean;
    }

    private static boolean isPostgres(HikariDataSource pool) {
        return String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:");
    }
}
