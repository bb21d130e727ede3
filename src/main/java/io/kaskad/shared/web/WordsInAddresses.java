package io.kaskad.shared.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Enums as parameters: written in small letters as in bodies, or in capitals. */
@SuppressWarnings("rawtypes")
final class WordsInAddresses implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return word -> word.isBlank() ? null : of(type, word.strip().toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Enum> T of(Class<T> type, String name) {
        return (T) Enum.valueOf(type, name);
    }
}
