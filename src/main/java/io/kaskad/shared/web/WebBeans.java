package io.kaskad.shared.web;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebBeans {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer keepableTexts() {
        return builder -> builder.factory(new KeepableJson());
    }

    @Bean
    WebMvcConfigurer wordsInAddresses() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new WordsInAddresses());
            }
        };
    }
}
