package io.kaskad.trial;

import io.kaskad.content.Templates;
import io.kaskad.content.TrackedLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The application that plays stories: an engine and a database in memory, apart from those that work for real. It is made
 * when first needed, and takes nothing from this one but the templates and a few {@link LiveSettings}, so that no provider can
 * be configured in it.
 */
@Component
class TrialContext implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(TrialContext.class);

    private final Templates templates;
    private final TrackedLinks links;
    private final Environment live;
    private volatile @Nullable AnnotationConfigApplicationContext context;

    TrialContext(Templates templates, TrackedLinks links, Environment live) {
        this.templates = templates;
        this.links = links;
        this.live = live;
    }

    boolean isMade() {
        return context != null;
    }

    /** Makes it unless it is there. */
    synchronized void make() {
        made();
    }

    /** One story at a time. */
    synchronized <T> T play(BiFunction<Stage, Telling, T> play) {
        var stage = made();
        return play.apply(stage.getBean(Stage.class), stage.getBean(Telling.class));
    }

    private AnnotationConfigApplicationContext made() {
        var made = context;
        if (made == null) {
            var begun = System.nanoTime();
            made = start();
            context = made;
            log.info("Made the stage for trials in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
        return made;
    }

    private AnnotationConfigApplicationContext start() {
        var made = new AnnotationConfigApplicationContext();
        made.setId("trial");
        made.setEnvironment(settings());
        made.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        made.registerBean(Templates.class, () -> templates);
        made.registerBean(TrackedLinks.class, () -> links);
        made.register(TrialBeans.class);
        try {
            made.refresh();
        } catch (RuntimeException | Error e) {
            made.close();
            throw e;
        }
        return made;
    }

    private StandardEnvironment settings() {
        var settings = new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {}
        };
        settings.setConversionService((ApplicationConversionService) ApplicationConversionService.getSharedInstance());
        settings.getPropertySources()
                .addLast(new MapPropertySource(
                        "trial",
                        Map.of(
                                "kaskad.trial",
                                "true",
                                "kaskad.workers.enabled",
                                "false",
                                "kaskad.datasource.url",
                                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                                "kaskad.datasource.pool-size",
                                "4",
                                "camunda.bpm.process-engine-name",
                                "trial")));
        settings.getPropertySources().addLast(new MapPropertySource("live", LiveSettings.of(live)));
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(settings.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public synchronized void destroy() {
        var made = context;
        if (made != null) {
            made.close();
            context = null;
        }
    }
}
