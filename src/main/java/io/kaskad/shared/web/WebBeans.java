package io.kaskad.shared.web;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebBeans {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer keepableTexts() {
        return builder -> builder.factory(new KeepableJson());
    }
}
