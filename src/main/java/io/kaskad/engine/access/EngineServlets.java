package io.kaskad.engine.access;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts our filters before the engine's own, and Cockpit behind the short address. */
@Configuration(proxyBeanMethods = false)
class EngineServlets implements WebMvcConfigurer {

    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> restIdentity(IdentityService identities) {
        return afterLogin(new RestIdentity(identities), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> appIdentity(ProcessEngine engine) {
        return afterLogin(new AppIdentity(engine), "/camunda/api/*", "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> afterLogin(Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(AFTER_LOGIN);
        return registration;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/camunda", "/camunda/app/cockpit/default/");
        pages.addRedirectViewController("/camunda/", "/camunda/app/cockpit/default/");
    }
}
