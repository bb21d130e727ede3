package io.kaskad.channels.site.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The scripts that sites load: kept by browsers for a while, so that a new version arrives soon. */
@Configuration(proxyBeanMethods = false)
class SiteScripts implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofMinutes(10);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/onsite/*.js")
                .addResourceLocations("classpath:/static/onsite/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
    }
}
