package io.kaskad.channels.email;

import io.kaskad.channels.Told;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.NestedExceptionUtils;

/** Providers of email as settings describe them. */
final class EmailFixture {

    static final String SECRET = "0123456789abcdef-secret";

    private EmailFixture() {}

    static SmtpSettings settings(String... namesAndValues) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put("smtp." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings(said);
    }

    private static SmtpSettings settings(Map<String, String> said) {
        try {
            return new Binder(new MapConfigurationPropertySource(said))
                    .bindOrCreate("smtp", Bindable.of(SmtpSettings.class));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
    }

    static SmtpProvider provider(SmtpSettings settings, Told told, Clock clock) {
        return new SmtpProvider("post", settings, told.inbox(), told.ear(), clock);
    }

    static SmtpProvider provider(SmtpSettings settings) {
        return provider(settings, new Told(), Clock.systemUTC());
    }
}
