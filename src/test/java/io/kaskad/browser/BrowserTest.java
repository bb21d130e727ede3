package io.kaskad.browser;

import io.kaskad.testing.RunningKaskad;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with its pages, a minute a second, and {@link People} who look at them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "kaskad.time-lapse=60",
            "kaskad.admin-password=" + RunningKaskad.ADMIN_PASSWORD,
            "kaskad.api-key=" + RunningKaskad.KEY
        })
@Import({Shop.class, Clientele.class, Sights.class})
@ExtendWith(Browsing.class)
@interface BrowserTest {}
