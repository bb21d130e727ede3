package io.kaskad.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaskad.shared.Ids;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The order status cascade from the event by REST to the letter in a real mailbox, and what its reader does. */
@RunningKaskad
class EmailJourneyTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add(
                "kaskad.smtp.url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort() + "?from=Shop%20%3Cshop@example.org%3E");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    Workers workers;

    private Rest shop;
    private Visitor reader;
    private String customer;

    @BeforeEach
    void begin() {
        shop = new Rest(port);
        reader = Visitor.at(port);
        customer = "c" + Ids.next();
    }

    private void known(String locale) {
        shop.put("/api/customers/" + customer, """
                        {"locale": "%s", "contacts": {"email": "%s", "phone": "+79161234567"},
                         "attributes": {"firstName": "Kim"}}""".formatted(locale, address())).is(200);
    }

    private String address() {
        return customer + "@customers.example";
    }

    private void orderIs(String status) {
        shop.post("/v1/track", """
                        {"userId": "%s", "event": "Order Status Changed",
                         "properties": {"orderId": "1001", "status": "%s", "url": "https://shop.example/orders/1001?a=1&b=2"}}""".formatted(customer, status)).is(202);
        new Background(workers).settle();
    }

    private List<MimeMessage> letters() {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(this::isOurs).toList();
    }

    private boolean isOurs(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage letter() {
        assertThat(letters()).hasSize(1);
        return letters().get(0);
    }

    private static String part(MimeMessage letter, int index) throws MessagingException, IOException {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(index).getContent();
    }

    private Document html() throws MessagingException, IOException {
        return Jsoup.parse(part(letter(), 1));
    }

    private static String path(String url) {
        var uri = URI.create(url);
        assertThat(uri.getAuthority()).isEqualTo("localhost:8080");
        return uri.getRawPath();
    }

    private String unsubscribeLink() throws MessagingException {
        return path(letter().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""));
    }

    private Map<String, Object> message(String channel) {
        var found = shop.get("/api/messages?channel=" + channel + "&customer=" + customer)
                .items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Map<String, Object> latestRun() {
        return shop.get("/api/runs?customer=" + customer).items().get(0);
    }

    @Test
    void anOrderBecomesALetterInPlainTextAndHtml() throws Exception {
        known("en");
        orderIs("shipped");

        assertThat(letter().getSubject()).isEqualTo("Your order 1001 is now shipped");
        assertThat(letter().getFrom()[0]).hasToString("Shop <shop@example.org>");
        assertThat(part(letter(), 0).replace("\r\n", "\n"))
                .contains(
                        "Hello, Kim!\n\nYour order 1001 is now shipped.\n",
                        "See the order: ",
                        "To stop them: http://localhost:8080" + unsubscribeLink())
                .doesNotContain("{{", "{%", "<", "&amp;");
        assertThat(html().text()).contains("Hello, Kim!", "Your order 1001 is now shipped.", "See the order");
        assertThat(letter().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message("email")).containsEntry("status", "SENT").containsEntry("provider", "smtp");
        assertThat(latestRun()).containsEntry("state", "ACTIVE");
    }

    @Test
    void aReaderWhoLoadsThePixelHasOpenedItAndEndsTheRun() throws Exception {
        known("en");
        orderIs("shipped");
        var pixel = reader.get(path(html().select("img[src*=/t/o/]").attr("src")));
        new Background(workers).settle();

        assertThat(pixel.statusCode()).isEqualTo(200);
        assertThat(pixel.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(message("email")).containsEntry("status", "OPENED");
        assertThat(latestRun()).containsEntry("state", "ENDED").containsEntry("outcome", "deliveredByEmail");
    }

    @Test
    void whatAMachineOpensHasArrivedButNobodyHasReadItYet() throws Exception {
        known("en");
        orderIs("shipped");
        var pixel = path(html().select("img[src*=/t/o/]").attr("src"));
        reader.get(pixel, "User-Agent", "Mozilla/5.0");
        new Background(workers).settle();

        assertThat(message("email")).containsEntry("status", "MACHINE_OPENED");
        assertThat(latestRun()).containsEntry("outcome", "deliveredByEmail");
        var timeline = shop.get("/api/runs/" + latestRun().get("id"));
        assertThat(timeline.<List<String>>at("timeline[*].kind"))
                .contains("message.machineOpened")
                .doesNotContain("message.opened");

        reader.get(pixel);
        new Background(workers).settle();
        assertThat(message("email")).containsEntry("status", "OPENED");
    }

    @Test
    void aReaderWhoFollowsTheLinkIsLedToTheOrderAndHasClicked() throws Exception {
        known("en");
        orderIs("shipped");
        var answer =
                reader.get(path(html().select("a:containsOwn(See the order)").attr("href")));
        new Background(workers).settle();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://shop.example/orders/1001?a=1&b=2");
        assertThat(message("email")).containsEntry("status", "CLICKED");
        assertThat(latestRun()).containsEntry("outcome", "deliveredByEmail");
    }

    @Test
    void aReaderWhoUnsubscribesByOneClickGetsNoLetterAnyMore() throws Exception {
        known("en");
        orderIs("shipped");
        var answer = reader.form(unsubscribeLink(), "List-Unsubscribe=One-Click");
        orderIs("delivered");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(letters()).hasSize(1);
        var timeline = shop.get("/api/runs/" + latestRun().get("id"));
        List<String> reasons = timeline.at("timeline[?(@.kind == 'channel.skipped' && @.channel == 'email')].reason");
        assertThat(reasons).containsExactly("NO_CONSENT");
        assertThat(message("viber")).containsEntry("status", "SENT");
    }

    @Test
    void aScannerThatOnlyLooksUnsubscribesNobody() throws Exception {
        known("en");
        orderIs("shipped");
        assertThat(reader.get(unsubscribeLink()).statusCode()).isEqualTo(200);
        assertThat(reader.send("HEAD", unsubscribeLink(), null).statusCode()).isEqualTo(200);
        orderIs("delivered");

        assertThat(letters()).hasSize(2);
        assertThat(shop.get("/api/customers/" + customer).<List<Object>>at("consents"))
                .isEmpty();
    }

    @Test
    void aLinkOfOnePurposeIsNoneOfAnother() throws Exception {
        known("en");
        orderIs("shipped");
        var pixel = path(html().select("img[src*=/t/o/]").attr("src"));
        assertThat(reader.form(pixel.replace("/t/o/", "/u/"), "").statusCode()).isEqualTo(404);
        assertThat(reader.get(pixel.replace("/t/o/", "/t/c/")).statusCode()).isEqualTo(404);
        assertThat(shop.get("/api/customers/" + customer).<List<Object>>at("consents"))
                .isEmpty();
    }

    @Test
    void aRussianCustomerReadsRussian() throws Exception {
        known("ru-RU");
        orderIs("отправлен");

        assertThat(letter().getSubject()).isEqualTo("Заказ 1001: отправлен");
        assertThat(part(letter(), 0))
                .contains("Здравствуйте, Kim!", "Статус вашего заказа 1001: отправлен.", "Отписаться: http");
        assertThat(html().text()).contains("Посмотреть заказ", "Отписаться");
    }

    @Test
    void aSecondLookAtThePixelChangesNothing() throws Exception {
        known("en");
        orderIs("shipped");
        var pixel = path(html().select("img[src*=/t/o/]").attr("src"));
        reader.get(pixel);
        new Background(workers).settle();
        var opened = message("email");
        reader.get(pixel);
        new Background(workers).settle();

        assertThat(message("email")).isEqualTo(opened);
    }
}
