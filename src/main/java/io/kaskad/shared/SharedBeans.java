package io.kaskad.shared;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SharedBeans {

    @Bean
    DatabaseClock clock(JdbcClient jdbc) {
        return new DatabaseClock(
                Clock.systemUTC(),
                () -> jdbc.sql("select current_timestamp")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }
}
