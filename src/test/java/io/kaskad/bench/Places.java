package io.kaskad.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** One application that can be moved from one database to another of the same contents, more or less. */
final class Places implements BeanPostProcessor {

    private @Nullable HikariDataSource first;
    private volatile @Nullable String place;

    private final AbstractRoutingDataSource way = new AbstractRoutingDataSource() {
        @Override
        protected @Nullable Object determineCurrentLookupKey() {
            return place;
        }
    };

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && first == null) {
            first = pool;
            lead(Map.of());
            return way;
        }
        return bean;
    }

    private void lead(Map<Object, Object> others) {
        way.setDefaultTargetDataSource(first);
        way.setTargetDataSources(others);
        way.initialize();
    }

    /** Another place, reached in the same way as the first one. */
    HikariDataSource add(String name, String url) {
        var config = new HikariConfig();
        first.copyStateTo(config);
        config.setJdbcUrl(url);
        config.setPoolName(name);
        var pool = new HikariDataSource(config);
        lead(Map.of(name, pool));
        return pool;
    }

    /** The first place has no name. */
    void moveTo(@Nullable String name) {
        place = name;
    }
}
