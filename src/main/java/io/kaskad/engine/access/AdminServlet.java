package io.kaskad.engine.access;

import static org.glassfish.jersey.servlet.ServletProperties.JAXRS_APPLICATION_CLASS;

import jakarta.servlet.ServletContext;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Registers the Admin app's REST API without its setup; the engine's starter leaves a servlet alone whose name is taken. */
@Component
class AdminServlet implements ServletContextInitializer, Ordered {

    /** Before the engine's starter, which has no order. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void onStartup(ServletContext servlets) {
        var admin = servlets.addServlet("Admin Api", ServletContainer.class);
        admin.addMapping("/camunda/api/admin/*");
        admin.setInitParameter(JAXRS_APPLICATION_CLASS, AdminWithoutSetup.class.getName());
    }
}
