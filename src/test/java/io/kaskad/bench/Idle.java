package io.kaskad.bench;

import io.kaskad.KaskadApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a database of a bench, where nothing happens in the background unless the bench does it. */
final class Idle {

    private Idle() {}

    static ConfigurableApplicationContext application(String url, String... settings) {
        return application(url, List.of(), settings);
    }

    /** @param parts what it has besides its own */
    static ConfigurableApplicationContext application(String url, List<Class<?>> parts, String... settings) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--kaskad.workers.enabled=false",
                "--kaskad.admin-password=correct horse battery staple"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(KaskadApplication.class)
                .sources(parts.toArray(Class<?>[]::new))
                .run(all.toArray(String[]::new));
    }
}
