package io.kaskad.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedBeans {

    /** The time people see; leases go by the database's clock instead. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
