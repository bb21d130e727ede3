package io.kaskad.trial;

import io.kaskad.cascades.Membership;
import io.kaskad.channels.Carriers;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The application of a trial: the parts that a run goes through, without those that talk to the world. It has no stereotype,
 * so that the application itself does not find it.
 */
@EnableAutoConfiguration(excludeName = "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration")
@ConfigurationPropertiesScan({"io.kaskad.engine", "io.kaskad.messaging", "io.kaskad.policy", "io.kaskad.shared"})
@ComponentScan(
        basePackages = {
            "io.kaskad.cascades",
            "io.kaskad.customers",
            "io.kaskad.engine",
            "io.kaskad.events",
            "io.kaskad.messaging",
            "io.kaskad.policy",
            "io.kaskad.shared",
            "io.kaskad.support"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "io\\.kaskad\\..*\\.web\\..*",
                            "io\\.kaskad\\.engine\\.access\\..*",
                            "io\\.kaskad\\.cascades\\.ShippedCascades",
                            "io\\.kaskad\\.shared\\.Retention"
                        }))
@Import({Stage.class, Telling.class, EmptyTables.class})
class TrialBeans {

    @Bean
    @Primary
    TrialClock trialClock() {
        return new TrialClock();
    }

    @Bean
    TrialCarrier trialCarrier(TrialClock clock) {
        return new TrialCarrier(clock);
    }

    /** Who plays a part in a story is meant. */
    @Bean
    Membership membership() {
        return (segment, customers) -> Set.copyOf(customers);
    }

    @Bean
    Carriers carriers(TrialCarrier carrier) {
        return Carriers.only(carrier);
    }
}
