package io.kaskad.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route of a running application, asked of whoever serves it. */
final class Routes {

    private static final int DEEPEST_LOCATOR = 6;

    private final Set<Route> found = new TreeSet<>();

    private Routes() {}

    static Set<Route> of(WebApplicationContext application) {
        var routes = new Routes();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(routes::addMapping);
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(pattern -> routes.add("GET", pattern));
        application
                .getBeansOfType(ResourceConfig.class)
                .values()
                .forEach(rest -> rest.getClasses().forEach(type -> routes.addResource("/engine-rest", type, 0)));
        routes.addServlets(application.getServletContext());
        return routes.found;
    }

    private void addMapping(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        for (var pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                add("GET", pattern);
            }
            methods.forEach(method -> add(method.name(), pattern));
        }
    }

    private void addServlets(ServletContext context) {
        for (var servlet : context.getServletRegistrations().values()) {
            for (var mapping : servlet.getMappings()) {
                add("GET", mapping);
                addApplication(mapping.replace("/*", ""), servlet);
            }
        }
    }

    private void addApplication(String base, ServletRegistration servlet) {
        var name = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
        if (name != null) {
            try {
                var application = (Application)
                        Class.forName(name).getDeclaredConstructor().newInstance();
                application.getClasses().forEach(type -> addResource(base, type, 0));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void addResource(String base, Class<?> type, int depth) {
        var resource = Resource.from(type);
        if (resource != null) {
            addResource(base, resource, depth);
        }
    }

    private void addResource(String base, Resource resource, int depth) {
        var path = base + "/" + (resource.getPath() == null ? "" : resource.getPath());
        resource.getResourceMethods().forEach(method -> add(method.getHttpMethod(), path));
        var locator = resource.getResourceLocator();
        if (locator != null && depth < DEEPEST_LOCATOR) {
            addLocated(path, locator.getInvocable().getRawResponseType(), depth + 1);
        }
        resource.getChildResources().forEach(child -> addResource(path, child, depth));
    }

    private void addLocated(String path, Class<?> type, int depth) {
        add("GET", path);
        var located = Resource.builder(type, true).build();
        located.getResourceMethods().forEach(method -> add(method.getHttpMethod(), path));
        if (located.getResourceLocator() != null && depth < DEEPEST_LOCATOR) {
            addLocated(path, located.getResourceLocator().getInvocable().getRawResponseType(), depth + 1);
        }
        located.getChildResources().forEach(child -> addResource(path, child, depth));
    }

    private void add(String method, String pattern) {
        found.add(new Route(method, filled(pattern)));
    }

    /** Something to ask for: variables and wildcards become an "x". */
    private static String filled(String pattern) {
        var path = withoutVariables("/" + pattern).replace("**", "x").replace("*", "x");
        return path.replaceAll("/{2,}", "/");
    }

    private static String withoutVariables(String pattern) {
        var path = new StringBuilder();
        var depth = 0;
        for (var character : pattern.toCharArray()) {
            depth += character == '{' ? 1 : 0;
            if (depth == 0) {
                path.append(character);
            } else if (character == '}' && --depth == 0) {
                path.append('x');
            }
        }
        return path.toString();
    }

    record Route(String method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
