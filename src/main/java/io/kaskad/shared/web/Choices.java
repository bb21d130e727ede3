package io.kaskad.shared.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets queries name a choice as bodies do, as the API's description says, or as it is called in the code. */
@Configuration(proxyBeanMethods = false)
class Choices implements WebMvcConfigurer {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new ByName());
    }

    /** All that may be said, such as {@code customers, suppressions}. */
    static String of(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants()).map(Choices::word).collect(joining(", "));
    }

    private static String word(Object choice) {
        return JSON.convertValue(choice, String.class);
    }

    @SuppressWarnings("rawtypes")
    private static final class ByName implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, @Nullable T> getConverter(Class<T> choice) {
            return said -> said.isBlank() ? null : named(choice, said.strip());
        }

        private static <T extends Enum> T named(Class<T> choice, String said) {
            return Arrays.stream(choice.getEnumConstants())
                    .filter(each -> said.equals(word(each)) || said.equalsIgnoreCase(each.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no such choice"));
        }
    }
}
