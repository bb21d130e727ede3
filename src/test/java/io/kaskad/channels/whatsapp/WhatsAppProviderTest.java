package io.kaskad.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Handover.Unsendable;
import io.kaskad.channels.OutboundMessage.Approved;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppProviderTest {

    private static final UUID ID = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final URI IMAGE = URI.create("https://shop.example/tea.jpg");
    private static final Button OPEN = new Button("Открыть", URI.create("https://k.example/t/c/Ab1?x=%2F#y"));
    private static final Button YES = new Button("Да", null);
    private static final Button NO = new Button("Нет", null);

    private final WhatsAppPeer whatsapp = new WhatsAppPeer();

    @AfterEach
    void hangUp() {
        whatsapp.close();
    }

    private Handover send(Extras extras) {
        var text = new Text(null, "Чай ждёт вас", null, extras);
        return whatsapp.provider().handOver(Outbound.message(ID, Channel.WHATSAPP, "+79161234567", text, null));
    }

    /** What was said beside the fields each message has. */
    private JsonNode said(Extras extras) {
        whatsapp.accepts();
        assertThat(send(extras)).isInstanceOf(Accepted.class);
        var said = (ObjectNode) whatsapp.bodies().get(0);
        assertThat(said.remove("messaging_product").asText()).isEqualTo("whatsapp");
        assertThat(said.remove("recipient_type").asText()).isEqualTo("individual");
        assertThat(said.remove("to").asText()).isEqualTo("+79161234567");
        assertThat(said.remove("biz_opaque_callback_data").asText()).isEqualTo(ID.toString());
        return said;
    }

    @Test
    void sendsATextToWhomWroteToday() {
        assertThat(said(Extras.NONE))
                .isEqualTo(Json.tree(
                        "{\"type\": \"text\", \"text\": {\"preview_url\": true, \"body\": \"Чай ждёт вас\"}}"));
    }

    @Test
    void sendsAPictureWithTheTextBelow() {
        assertThat(said(new Extras(null, IMAGE, List.of(), List.of(), null))).isEqualTo(Json.tree("""
                                {"type": "image",
                                 "image": {"link": "https://shop.example/tea.jpg", "caption": "Чай ждёт вас"}}"""));
    }

    @Test
    void sendsAnswersAsButtons() {
        assertThat(said(new Extras(null, IMAGE, List.of(YES, OPEN, NO), List.of(), null)))
                .isEqualTo(Json.tree("""
                                {"type": "interactive", "interactive": {"type": "button",
                                  "header": {"type": "image", "image": {"link": "https://shop.example/tea.jpg"}},
                                  "body": {"text": "Чай ждёт вас"},
                                  "action": {"buttons": [
                                    {"type": "reply", "reply": {"id": "0", "title": "Да"}},
                                    {"type": "reply", "reply": {"id": "1", "title": "Нет"}}]}}}"""));
    }

    @Test
    void sendsALinkAsAButton() {
        assertThat(said(new Extras(null, null, List.of(OPEN), List.of(), null))).isEqualTo(Json.tree("""
                                {"type": "interactive", "interactive": {"type": "cta_url",
                                  "body": {"text": "Чай ждёт вас"},
                                  "action": {"name": "cta_url", "parameters": {
                                    "display_text": "Открыть", "url": "https://k.example/t/c/Ab1?x=%2F#y"}}}}"""));
    }

    @Test
    void fillsTheGapsOfAnApprovedTemplate() {
        var approved = new Approved("order_sent", "ru", List.of("Анна", "1001"));
        assertThat(said(new Extras(null, IMAGE, List.of(YES, OPEN), List.of(), approved)))
                .isEqualTo(Json.tree("""
                                {"type": "template", "template": {"name": "order_sent", "language": {"code": "ru"},
                                  "components": [
                                    {"type": "header", "parameters": [
                                      {"type": "image", "image": {"link": "https://shop.example/tea.jpg"}}]},
                                    {"type": "body", "parameters": [
                                      {"type": "text", "text": "Анна"}, {"type": "text", "text": "1001"}]},
                                    {"type": "button", "sub_type": "url", "index": "1", "parameters": [
                                      {"type": "text", "text": "t/c/Ab1?x=%2F#y"}]}]}}"""));
    }

    @Test
    void anApprovedTemplateMayHaveNoGaps() {
        assertThat(said(new Extras(null, null, List.of(), List.of(), new Approved("hello", "en_US", List.of()))))
                .isEqualTo(Json.tree("""
                                {"type": "template", "template": {"name": "hello", "language": {"code": "en_US"}}}"""));
    }

    @Test
    void theIdOfAMessageSaysNothingAboutTheNumber() {
        whatsapp.accepts();
        assertThat(((Accepted) send(Extras.NONE)).providerMessageId()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(ints = {131026, 131047, 131049, 131050, 130472, 130497, 131021, 131030})
    void whatThisCustomerCannotGetIsRejected(int code) {
        whatsapp.refuses(400, code);
        assertThat(send(Extras.NONE))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        no -> assertThat(no.detail())
                                .startsWith("WhatsApp answered " + code + ": ")
                                .doesNotContain("7916"));
    }

    @Test
    void saysWhyNothingGoesThroughOutsideTheWindow() {
        whatsapp.refuses(400, 131047);
        assertThat(send(Extras.NONE))
                .isEqualTo(new Rejected(
                        "WhatsApp answered 131047: the customer has not written for 24 hours, so that only an"
                                + " approved template goes through."));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                100, 131008, 131009, 131051, 131053, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068,
                135000
            })
    void whatIsWrongWithTheTemplateIsForAPerson(int code) {
        whatsapp.refuses(400, code);
        assertThat(send(Extras.NONE))
                .isInstanceOfSatisfying(
                        Unsendable.class, no -> assertThat(no.detail()).contains("" + code));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 190",
        "401, 0",
        "500, 3",
        "403, 10",
        "403, 200",
        "403, 299",
        "403, 368",
        "400, 33",
        "403, 131005",
        "403, 131031",
        "400, 131042",
        "500, 131045",
        "400, 133010"
    })
    void whatIsWrongWithTheAccountIsForAPerson(int status, int code) {
        whatsapp.refuses(status, code);
        assertThat(send(Extras.NONE)).isInstanceOf(NeedsPerson.class);
    }

    @Test
    void anUnknownNumberOfOursIsForAPerson() {
        whatsapp.refuses(400, "\"code\": 100, \"error_subcode\": 33");
        assertThat(send(Extras.NONE)).isInstanceOf(NeedsPerson.class);
    }

    @ParameterizedTest
    @CsvSource({"400, 4, PT30S", "429, 80007, PT30S", "400, 130429, PT30S", "400, 131048, PT1H"})
    void tooMuchFromTheNumberPausesIt(int status, int code, Duration pause) {
        whatsapp.refuses(status, code);
        assertThat(send(Extras.NONE))
                .isInstanceOfSatisfying(
                        Throttled.class, later -> assertThat(later.pause()).isEqualTo(pause));
    }

    @ParameterizedTest
    @CsvSource({"400, 131056", "500, 131000"})
    void whatWasNotSentToOneCustomerIsTriedAgain(int status, int code) {
        whatsapp.refuses(status, code);
        assertThat(send(Extras.NONE)).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"503, 2", "503, 131016", "500, 131057"})
    void aServiceThatIsDownTakesNothing(int status, int code) {
        whatsapp.refuses(status, code);
        assertThat(send(Extras.NONE)).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "500, 1", "500, 424242", "502, -1"})
    void whatMayHaveBeenTakenIsAnUnknownOutcome(int status, int code) {
        whatsapp.refuses(status, code);
        assertThat(send(Extras.NONE)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"messages\": []}", "{\"messages\": [{\"id\": 5}]}"})
    void aYesWithoutAMessageIsAnUnknownOutcome(String body) {
        whatsapp.answers(200, body);
        assertThat(send(Extras.NONE)).isInstanceOf(Unknown.class);
    }

    @Test
    void aWrongAddressOfTheApiIsForAPerson() {
        whatsapp.answers(404, "<html>");
        assertThat(send(Extras.NONE)).isInstanceOf(NeedsPerson.class);
    }

    @Test
    void settingsSayWhatIsWrongWithThem() {
        var url = URI.create("https://graph.example/v24.0/");
        var timeout = Duration.ofSeconds(10);
        assertThatThrownBy(() -> new WhatsAppSettings("+7916", "t", "a", "v", "RUB", url, timeout))
                .hasMessage("phone-number-id must look like 106540352242922.");
        assertThatThrownBy(() -> new WhatsAppSettings("1", "t t", "a", "v", "RUB", url, timeout))
                .hasMessageStartingWith("token must look like");
        assertThatThrownBy(() -> new WhatsAppSettings("1", "t", "", "v", "RUB", url, timeout))
                .hasMessage("app-secret must be set.");
        assertThatThrownBy(() -> new WhatsAppSettings("1", "t", "a", " ", "RUB", url, timeout))
                .hasMessage("verify-token must be set.");
        assertThat(new WhatsAppSettings("1", "t", "a", "v", "RUB", url, timeout))
                .hasToString("WhatsAppSettings[1, https://graph.example/v24.0]");
    }
}
