package io.kaskad.shared.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets queries name a choice as bodies do and as the API's description says. */
@Configuration(proxyBeanMethods = false)
class Choices implements WebMvcConfigurer {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new ByJsonName());
    }

    /** All that may be said, such as {@code customers, suppressions}. */
    static String of(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(each -> JSON.convertValue(each, String.class))
                .collect(joining(", "));
    }

    @SuppressWarnings("rawtypes")
    private static final class ByJsonName implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> choice) {
            return said -> said.isEmpty() ? null : JSON.convertValue(said, choice);
        }
    }
}
