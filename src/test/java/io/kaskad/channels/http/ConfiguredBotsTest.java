package io.kaskad.channels.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.Told;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Bots as settings name them, and their webhooks as the web sees them. */
class ConfiguredBotsTest {

    private static final String[] SETTINGS = {
        "kaskad.providers.telegram.token=1:a",
        "kaskad.providers.telegram.webhook-secret=hush",
        "kaskad.providers.wa-two.kind=whatsapp",
        "kaskad.providers.wa-two.phone-number-id=106540352242922",
        "kaskad.providers.wa-two.token=t",
        "kaskad.providers.wa-two.app-secret=a",
        "kaskad.providers.wa-two.verify-token=v",
        "kaskad.providers.wa-two.currency=EUR",
        "kaskad.providers.viberbot.token=t",
        "kaskad.providers.viberbot.sender-name=Чайная",
        "kaskad.providers.viberbot.avatar=https://shop.example/a.png"
    };

    @Configuration
    @ComponentScan(
            basePackages = "io.kaskad.channels",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.kaskad\\.channels\\.(?!web\\.WebhookController|telegram|whatsapp|viberbot|fcm|[A-Z]).*"))
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Receipts receipts(Told told) {
            return told.inbox();
        }

        @Bean
        Hearings hearings(Told told) {
            return told.ear();
        }

        @Bean
        Provider always() {
            return new Nobody();
        }
    }

    private static final class Nobody implements Provider {

        @Override
        public String name() {
            return "nobody";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of();
        }

        @Override
        public Handover handOver(OutboundMessage message) {
            return new Handover.Unreachable("There is nobody.");
        }
    }

    private static AnnotationConfigApplicationContext kaskad(String... settings) {
        var context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(settings).applyTo(context);
        context.register(Surroundings.class);
        context.refresh();
        return context;
    }

    private static MockMvc web(AnnotationConfigApplicationContext kaskad) {
        return MockMvcBuilders.standaloneSetup(kaskad.getBean("webhookController"))
                .build();
    }

    @Test
    void settingsMakeProvidersUnderTheirNames() {
        try (var kaskad = kaskad(SETTINGS)) {
            var carriers = kaskad.getBean(Carriers.class);
            assertThat(carriers.of(Channel.TELEGRAM)).extracting(Carrier::name).containsExactly("telegram");
            assertThat(carriers.of(Channel.WHATSAPP)).extracting(Carrier::name).containsExactly("wa-two");
            assertThat(carriers.of(Channel.VIBERBOT)).extracting(Carrier::name).containsExactly("viberbot");
        }
    }

    @Test
    void aMissingSettingIsNamedByItsWholeName() {
        assertThatThrownBy(() -> kaskad("kaskad.providers.viberbot.token=t"))
                .rootCause()
                .hasMessage("sender-name must be set.");
        assertThatThrownBy(() -> kaskad("kaskad.providers.fcm.credentials=/nowhere"))
                .hasStackTraceContaining("kaskad.providers.fcm.credentials must be the key of a service account");
    }

    @Test
    void whatATelegramWebhookAnswersIsACallOfItsOwn() throws Exception {
        try (var kaskad = kaskad(SETTINGS)) {
            web(kaskad)
                    .perform(post("/webhooks/telegram")
                            .header("X-Telegram-Bot-Api-Secret-Token", "hush")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                            {"update_id": 1, "callback_query": {"id": "7", "data": "Да", "message":
                                              {"message_id": 1, "chat": {"id": 5, "type": "private"}}}}"""))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andExpect(content().json("{\"method\": \"answerCallbackQuery\", \"callback_query_id\": \"7\"}"));
            assertThat(kaskad.getBean(Told.class).heard()).hasSize(1);
        }
    }

    @Test
    void metasChallengeComesBackAsText() throws Exception {
        try (var kaskad = kaskad(SETTINGS)) {
            web(kaskad)
                    .perform(get("/webhooks/wa-two?hub.mode=subscribe&hub.verify_token=v&hub.challenge=1158201444")
                            .accept(MediaType.TEXT_HTML, MediaType.ALL))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN))
                    .andExpect(content().string("1158201444"));
        }
    }
}
