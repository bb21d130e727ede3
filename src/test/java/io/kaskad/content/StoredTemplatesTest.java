package io.kaskad.content;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.content.TemplateVersion.Key;
import io.kaskad.content.Templates.Request;
import io.kaskad.testing.TestDatabases;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class StoredTemplatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void addsAVersionOnlyWhenTheContentIsAnother(String vendor) {
        var versions = versions(vendor);
        assertThat(versions.keep(sms("en", "one"))).isTrue();
        assertThat(versions.keep(sms("en", "one"))).isFalse();
        assertThat(versions.keep(sms("en", "two"))).isTrue();
        assertThat(versions.keep(sms("ru", "два"))).isTrue();

        assertThat(versions.newest("t", SMS)).containsExactly(new Key("t", SMS, "en", 2), new Key("t", SMS, "ru", 1));
        assertThat(versions.find(new Key("t", SMS, "en", 1)).orElseThrow().body())
                .isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void knowsEachTemplateWithItsChannels(String vendor) {
        var versions = versions(vendor);
        versions.keep(sms("en", "one"));
        versions.keep(sms("en", "two"));
        versions.keep(sms("ru", "два"));
        versions.keep(new TemplateVersion(new Key("t", EMAIL, "en", 0), null, "one", null, null));
        versions.keep(new TemplateVersion(new Key("a", VIBER, "en", 0), null, "one", null, null));

        assertThat(versions.names()).containsExactly(Map.entry("a", Set.of(VIBER)), Map.entry("t", Set.of(EMAIL, SMS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nodesThatStartTogetherAddOneVersion(String vendor) throws Exception {
        var versions = versions(vendor);
        var nodes = Executors.newFixedThreadPool(8);
        try {
            var starts = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> versions.keep(sms("en", "same")))
                    .toList();
            var added = 0;
            for (var start : nodes.invokeAll(starts)) {
                added += start.get() ? 1 : 0;
            }
            assertThat(added).isOne();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(versions.newest("t", SMS)).containsExactly(new Key("t", SMS, "en", 1));
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, brazil", "pt-PT, portuguese", "pt_br, brazil", "ru, english", ", english", "'!?', english"})
    void fallsBackToTheNearestLocale(@Nullable String asked, String expected) throws Exception {
        var versions = versions("h2");
        versions.keep(sms("en", "english"));
        versions.keep(sms("de", "german"));
        versions.keep(sms("pt", "portuguese"));
        versions.keep(sms("pt-BR", "brazil"));
        assertThat(rendered(templates(versions), "t", SMS, asked).body()).isEqualTo(expected);
    }

    @Test
    void anyLocaleIsBetterThanNone() throws Exception {
        var versions = versions("h2");
        versions.keep(sms("fr", "bonjour"));
        assertThat(rendered(templates(versions), "t", SMS, "ru").body()).isEqualTo("bonjour");
    }

    @Test
    void saysWhichTemplateIsMissing() {
        var templates = templates(versions("h2"));
        assertThat(templates.exist("t", SMS)).isFalse();
        assertThatThrownBy(() -> rendered(templates, "t", SMS, null))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("Template \"t\" for sms")
                .hasMessageContaining("no such template");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Заказ 1001: отправлен",
        "en, Your order 1001 is now отправлен",
        "fr, Your order 1001 is now отправлен"
    })
    void rendersTheShippedOrderStatus(String locale, String subject) throws Exception {
        var templates = shipped();
        var email = rendered(templates, "order-status", EMAIL, locale);
        assertThat(email.subject()).isEqualTo(subject);
        assertThat(email.body())
                .contains("1001", "отправлен", "https://shop.example/1001", PlainLinks.BASE + "/unsubscribe");
        assertThat(email.markup())
                .contains(PlainLinks.BASE + "/click?https%3A%2F%2Fshop.example%2F1001")
                .contains(PlainLinks.BASE + "/unsubscribe")
                .contains(PlainLinks.BASE + "/pixel")
                .doesNotContain("fonts.googleapis");
        for (var channel : new Channel[] {VIBER, SMS}) {
            var text = rendered(templates, "order-status", channel, locale);
            assertThat(text.body()).contains("1001", "отправлен").doesNotContain("\n");
            assertThat(text.markup()).isNull();
        }
    }

    @Test
    void theShippedOrderStatusNeedsNothingButOrderAndStatus() throws Exception {
        var templates = shipped();
        for (var locale : new String[] {"ru", "en"}) {
            var text = templates.render(new Request(
                    "order-status",
                    EMAIL,
                    locale,
                    UUID.randomUUID(),
                    Map.of(),
                    Map.of("orderId", 1001, "status", "shipped")));
            assertThat(text.body() + text.markup()).contains("1001").doesNotContain("/click");
        }
    }

    private static StoredTemplates shipped() throws Exception {
        var versions = versions("h2");
        var shipped = new ShippedTemplates(versions, new PathMatchingResourcePatternResolver());
        shipped.afterPropertiesSet();
        shipped.afterPropertiesSet();
        assertThat(versions.newest("order-status", EMAIL))
                .extracting(Key::version)
                .containsExactly(1, 1);
        return templates(versions);
    }

    private static io.kaskad.channels.OutboundMessage.Text rendered(
            Templates templates, String template, Channel channel, @Nullable String locale) throws TemplateProblem {
        return templates.render(new Request(
                template,
                channel,
                locale,
                UUID.randomUUID(),
                Map.of("firstName", "Анна"),
                Map.of("orderId", "1001", "status", "отправлен", "url", "https://shop.example/1001")));
    }

    private static TemplateVersions versions(String vendor) {
        return new TemplateVersions(TestDatabases.fresh(vendor));
    }

    private static StoredTemplates templates(TemplateVersions versions) {
        return new StoredTemplates(versions, new PlainLinks(), new ContentSettings("en"));
    }

    private static TemplateVersion sms(String locale, String body) {
        return new TemplateVersion(new Key("t", SMS, locale, 0), null, body, null, null);
    }
}
