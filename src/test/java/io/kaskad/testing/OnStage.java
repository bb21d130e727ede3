package io.kaskad.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The whole application in virtual time, on H2 unless {@link OnPostgres} says otherwise. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "kaskad.workers.enabled=false",
            "kaskad.admin-password=correct horse battery staple"
        })
@Import(StageBeans.class)
@ExtendWith(RealTimeAfterwards.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface OnStage {}
