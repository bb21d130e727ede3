package io.kaskad.channels.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.site.Deed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnSiteProviderTest {

    private static OutboundMessage expiring(VisitorAtHome home, Instant at) {
        return new OutboundMessage(
                UUID.randomUUID(), Channel.ONSITE, "ann", home.visitor.address(), new Text(null, "a", null), null, at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aMessageThatIsHandedOverTwiceWaitsOnce(String vendor) {
        var home = new VisitorAtHome(vendor, Channel.ONSITE);
        var message = home.message();
        assertThat(home.provider().handOver(message))
                .isEqualTo(home.provider().handOver(message))
                .isEqualTo(new Accepted(message.id().toString()));
        assertThat(home.waiting()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nobodySeesWhatIsForAnother(String vendor) {
        var home = new VisitorAtHome(vendor, Channel.ONSITE);
        home.provider().handOver(home.message());
        var another = Visitor.showing("another-secret-altogether-").orElseThrow();
        var whoReadTheAddress = Visitor.showing(home.visitor.address()).orElseThrow();
        assertThat(home.provider().waiting(another)).isEmpty();
        assertThat(home.provider().waiting(whoReadTheAddress)).isEmpty();
        assertThat(home.waiting()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aMessageWaitsUntilItExpires(String vendor) {
        var home = new VisitorAtHome(vendor, Channel.ONSITE);
        home.provider().handOver(expiring(home, Instant.now().minusSeconds(1)));
        home.provider().handOver(expiring(home, Instant.now().plusSeconds(60)));
        assertThat(home.waiting()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whatHasExpiredLongAgoIsRemoved(String vendor) {
        var home = new VisitorAtHome(vendor, Channel.ONSITE);
        home.provider().handOver(expiring(home, Instant.now().minusSeconds(100)));
        home.provider().handOver(expiring(home, Instant.now().plusSeconds(100)));
        assertThat(home.messages.remove(Instant.now(), 10)).isEqualTo(1);
        assertThat(home.messages.remove(Instant.now(), 10)).isZero();
    }

    @Test
    void aPopupIsShownOnce() {
        var home = new VisitorAtHome("h2", Channel.ONSITE);
        var message = home.message();
        home.provider().handOver(message);
        home.provider().reported(message.id(), Deed.RECEIVED, "");
        assertThat(home.waiting()).hasSize(1);
        home.provider().reported(message.id(), Deed.SHOWN, "");
        assertThat(home.waiting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ANSWERED"})
    void aChatMessageStaysUntilItIsClosedOrAnswered(Deed end) {
        var home = new VisitorAtHome("h2", Channel.CHAT);
        var message = home.message();
        home.provider().handOver(message);
        home.provider().reported(message.id(), Deed.SHOWN, "");
        assertThat(home.waiting()).hasSize(1);
        home.provider().reported(message.id(), end, "yes");
        assertThat(home.waiting()).isEmpty();
    }

    @Test
    void anAnswerIsHeardOnce() {
        var home = new VisitorAtHome("h2", Channel.CHAT);
        var message = home.message();
        home.provider().handOver(message);
        home.provider().reported(message.id(), Deed.ANSWERED, "Да, в пятницу");
        home.provider().reported(message.id(), Deed.ANSWERED, "Да, в пятницу");
        home.provider().reported(message.id(), Deed.ANSWERED, "или в субботу");

        var heard = home.told().heard();
        assertThat(heard).extracting(Heard::text).containsExactly("Да, в пятницу", "Да, в пятницу", "или в субботу");
        assertThat(heard.get(0).id())
                .isEqualTo(heard.get(1).id())
                .isNotEqualTo(heard.get(2).id());
        assertThat(heard).allSatisfy(one -> {
            assertThat(one.what()).isEqualTo(What.WROTE);
            assertThat(one.channel()).isEqualTo(Channel.CHAT);
            assertThat(one.address()).isEqualTo(home.visitor.address());
            assertThat(one.replyTo()).isEqualTo(message.id().toString());
        });
    }

    @Test
    void closingTellsNothingMoreThanThatItWasShown() {
        var home = new VisitorAtHome("h2", Channel.CHAT);
        var message = home.message();
        home.provider().handOver(message);
        home.provider().reported(message.id(), Deed.CLOSED, "");
        assertThat(home.told().receipts()).isEmpty();
        assertThat(home.told().heard()).isEmpty();
    }

    @Test
    void aLinkSaysWhoTheVisitorIsOnBothChannels() {
        var home = new VisitorAtHome("h2", Channel.ONSITE);
        home.provider().linked(home.visitor, "a-token-of-a-link");
        home.provider().linked(home.visitor, "a-token-of-a-link");
        assertThat(home.told().heard())
                .extracting(Heard::channel)
                .containsExactly(Channel.ONSITE, Channel.CHAT, Channel.ONSITE, Channel.CHAT);
        assertThat(home.told().heard()).extracting(Heard::text).containsOnly("a-token-of-a-link");
        assertThat(home.told().heard().stream().map(Heard::id).distinct()).hasSize(2);
    }

    @Test
    void theScriptGetsTextsAndWebAddressesOnly() {
        var home = new VisitorAtHome("h2", Channel.ONSITE);
        var extras = new Extras(
                URI.create("javascript:alert(1)"),
                URI.create("data:text/html,x"),
                List.of(
                        new Button("Buy", URI.create("https://shop.example/buy")),
                        new Button("Yes", null),
                        new Button("Run", URI.create("javascript:alert(2)")),
                        new Button("Subscribe", URI.create("kaskad:email"))),
                List.of(),
                null);
        home.provider()
                .handOver(new OutboundMessage(
                        UUID.randomUUID(),
                        Channel.ONSITE,
                        "ann",
                        home.visitor.address(),
                        new Text("<b>", "<script>alert(1)</script>", null, extras),
                        null,
                        Instant.now().plusSeconds(60)));
        JsonNode content = home.waiting().findFirst().orElseThrow();
        assertThat(content.path("text").asText()).isEqualTo("<script>alert(1)</script>");
        assertThat(content.has("link")).isFalse();
        assertThat(content.has("image")).isFalse();
        assertThat(content.path("ask").asText()).isEqualTo("Subscribe");
        assertThat(content.toString()).doesNotContain("javascript");
        assertThat(content.path("buttons")).hasSize(2);
        assertThat(content.has("visitor")).isFalse();
    }

    @Test
    void aSecretIsLongEnoughNotToBeGuessed() {
        assertThat(Visitor.showing("a".repeat(21))).isEmpty();
        assertThat(Visitor.showing("a".repeat(22))).isPresent();
        assertThat(Visitor.showing("a".repeat(22) + " ")).isEmpty();
    }

    @Test
    void somebodyMustBeAllowedToShowTheMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnSiteSettings(List.of()))
                .withMessageStartingWith("origins must");
    }
}
