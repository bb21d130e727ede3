package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static io.kaskad.channels.smpp.SmppFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.testing.RunningKaskad;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with an SMSC and with Infobip in its settings. */
@RunningKaskad
class SmppKindTest {

    private static final ScriptedSmsc SMSC = new ScriptedSmsc();

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        registry.add("kaskad.providers.mobile.kind", () -> "smpp");
        registry.add("kaskad.providers.mobile.url", SMSC::url);
        registry.add("kaskad.providers.mobile.sender", () -> "Shop");
        registry.add("kaskad.providers.mobile.ids", () -> "hex-to-decimal");
        registry.add("kaskad.providers.mobile.unknown-subscriber", () -> "001,011");
        registry.add("kaskad.providers.infobip.url", () -> "https://localhost:1");
        registry.add("kaskad.providers.infobip.api-key", () -> "key");
        registry.add("kaskad.providers.infobip.viber-sender", () -> "Shop");
    }

    @AfterAll
    static void close() {
        SMSC.close();
    }

    @Autowired
    Carriers carriers;

    @Autowired
    JdbcTemplate database;

    @Test
    void settingsMakeProvidersThatSendAndReport() {
        assertThat(carriers.of(Channel.SMS))
                .singleElement()
                .satisfies(carrier -> assertThat(carrier.name()).isEqualTo("mobile"));
        assertThat(carriers.of(Channel.VIBER))
                .singleElement()
                .satisfies(carrier -> assertThat(carrier.name()).isEqualTo("infobip"));

        var provider = (SmppProvider) carriers.of(Channel.SMS).get(0).provider();
        eventually(() -> provider.link.session() != null);
        var accepted = (Accepted) provider.handOver(message("text"));
        var decimal = Integer.parseInt(accepted.providerMessageId(), 16);
        assertThat(SMSC.receipt("id:" + decimal + " stat:DELIVRD")).isZero();
        assertThat(database.queryForObject(
                        "select count(*) from receipt_inbox where provider = 'mobile' and provider_message_id = ?",
                        Integer.class,
                        accepted.providerMessageId()))
                .isEqualTo(1);
        assertThat(SMSC.says("79161234567", 8, "Спасибо".getBytes(StandardCharsets.UTF_16BE)))
                .isZero();
    }
}
