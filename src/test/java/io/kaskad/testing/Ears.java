package io.kaskad.testing;

import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.Told;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Hears in the application's place what channels report and hear. */
@TestConfiguration(proxyBeanMethods = false)
public class Ears {

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    @Primary
    Receipts receiptsToEars(Told told) {
        return told.inbox();
    }

    @Bean
    @Primary
    Hearings hearingsToEars(Told told) {
        return told.ear();
    }
}
