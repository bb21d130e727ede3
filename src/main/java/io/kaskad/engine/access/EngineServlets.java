package io.kaskad.engine.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our filters before the engine's own, and Cockpit behind the short address. */
@Configuration(proxyBeanMethods = false)
class EngineServlets {

    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> restIdentity(IdentityService identities) {
        return afterLogin(new RestIdentity(identities), "/engine-rest/*", "/api/calls/*");
    }

    @Bean
    FilterRegistrationBean<Filter> appIdentity(ProcessEngine engine) {
        return afterLogin(new AppIdentity(engine), "/camunda/api/*", "/camunda/app/*");
    }

    /** The engine's own filter would lead to Tasklist. */
    @Bean
    FilterRegistrationBean<Filter> shortAddress() {
        Filter toCockpit = (request, response, chain) -> ((HttpServletResponse) response)
                .sendRedirect(((HttpServletRequest) request).getContextPath() + "/camunda/app/cockpit/default/");
        return afterLogin(toCockpit, "/camunda", "/camunda/");
    }

    private static FilterRegistrationBean<Filter> afterLogin(Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(AFTER_LOGIN);
        return registration;
    }
}
