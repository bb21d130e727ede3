package io.kaskad.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a port of its own, with a database in memory, an administrator and a key. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "kaskad.workers.enabled=false",
            "kaskad.admin-password=" + RunningKaskad.ADMIN_PASSWORD,
            "kaskad.api-key=" + RunningKaskad.KEY,
            // tests read letters faster than people do
            "kaskad.tracking.machine-within=0s"
        })
public @interface RunningKaskad {

    String ADMIN_PASSWORD = "correct horse battery staple";
    String KEY = "a-key-that-only-tests-know";
}
