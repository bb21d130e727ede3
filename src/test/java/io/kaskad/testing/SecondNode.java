package io.kaskad.testing;

import io.kaskad.KaskadApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another application on the database of the first, with a provider and a stage of its own; it does nothing unless told to. */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondNode beside(Environment first) {
        return new SecondNode(new SpringApplicationBuilder(KaskadApplication.class, StageBeans.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + first.getRequiredProperty("spring.datasource.url"),
                        "--camunda.bpm.process-engine-name=second",
                        "--kaskad.workers.enabled=false",
                        "--kaskad.admin-password=correct horse battery staple"));
    }

    public Stage stage() {
        return context.getBean(Stage.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
