package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.BoundingBox;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.channels.site.SignedReports;
import io.kaskad.channels.webpush.Notices;
import io.kaskad.testing.Ears;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Our script on a shop's site, in a real browser. */
@BrowserTest
@Import(Ears.class)
class OnSiteTest {

    private static final SiteOfAShop SITE = new SiteOfAShop();
    private static final Path PICTURES = Path.of("target", "screenshots");

    @DynamicPropertySource
    static void site(DynamicPropertyRegistry settings) {
        settings.add("kaskad.providers.onsite.origins", SITE::origin);
        settings.add("kaskad.providers.webpush.subject", () -> "mailto:push@shop.example");
        settings.add("kaskad.providers.webpush.origins", SITE::origin);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    private final String token = "token-of-a-link-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Carriers carriers;

    @Autowired
    private SignedReports reports;

    @Autowired
    private Told told;

    private String kaskad() {
        return "http://localhost:" + port;
    }

    /** Somebody whom the shop's link has made known. */
    private Page visit(People people, Looks looks) {
        SITE.says(kaskad(), looks.language(), token, "ann");
        var page = people.guest(SITE.origin(), looks);
        page.navigate("/");
        await().until(() -> linked().findAny().isPresent());
        return page;
    }

    private Stream<Heard> linked() {
        return told.heard().stream().filter(heard -> heard.what() == What.LINKED && token.equals(heard.text()));
    }

    private OutboundMessage handOver(Channel channel, Text text) {
        var address = linked().findFirst().orElseThrow().address();
        var message = Outbound.message(channel, address, text);
        carriers.find("onsite").orElseThrow().provider().handOver(message);
        return message;
    }

    private static Text text(@Nullable String title, String body, Button... buttons) {
        return new Text(title, body, null, new Extras(null, null, List.of(buttons), List.of(), null));
    }

    private static Button link(String text, String target) {
        return new Button(text, URI.create(target));
    }

    private List<Status> statuses(OutboundMessage message) {
        return told.receipts().stream()
                .filter(receipt -> message.id().equals(receipt.messageId()))
                .map(Receipt::status)
                .toList();
    }

    private static List<?> happened(Page page, String event) {
        return (List<?>) page.evaluate("event => happened.filter((one) => one.event === event)", event);
    }

    private static Locator dialog(Page page) {
        return page.locator("kaskad-message dialog");
    }

    private static Locator corner(Page page) {
        return page.locator("kaskad-message section");
    }

    @Test
    void aPopupIsShownOnceAndClosed(People people) {
        var page = visit(people, Looks.usual());
        var message = handOver(Channel.ONSITE, text("Ten per cent off", "Until Sunday\non all boxes."));
        assertThat(dialog(page)).isVisible();
        assertThat(dialog(page)).containsText("Until Sunday");
        await().until(() -> statuses(message).containsAll(List.of(Status.DELIVERED, Status.OPENED)));

        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);
        assertThat(happened(page, "closed").toString()).contains(message.id().toString(), "Ten per cent off");
        assertThat(statuses(message)).doesNotContain(Status.CLICKED);

        page.reload();
        var next = handOver(Channel.ONSITE, text(null, "The next one"));
        assertThat(dialog(page)).containsText("The next one");
        assertThat(dialog(page)).hasCount(1);
        dialog(page).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(dialog(page)).hasCount(0);
        await().until(() -> statuses(next).contains(Status.OPENED));
    }

    @Test
    void theKeyboardStaysInThePopupAndComesBackAfterwards(People people) {
        var page = visit(people, Looks.usual());
        page.locator("#subscribe").focus();
        handOver(Channel.ONSITE, text("Title", "Text", link("Buy", SITE.origin() + "/buy"), new Button("Yes", null)));
        assertThat(dialog(page)).isVisible();
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => ['KASKAD-MESSAGE', 'BODY'].includes(document.activeElement.tagName)"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Escape");
        assertThat(page.locator("#subscribe")).isFocused();
    }

    @Test
    void aClickIsReportedAlthoughThePageIsLeft(People people) {
        var page = visit(people, Looks.usual());
        var message = handOver(Channel.ONSITE, text("Title", "Text", link("Buy", SITE.origin() + "/buy")));
        dialog(page).getByText("Buy").click();
        page.waitForURL("**/buy");
        await().until(() -> statuses(message).contains(Status.CLICKED));
    }

    @Test
    void anAddressFromAFormIsAnAnswer(People people) {
        var page = visit(people, Looks.usual());
        var message = handOver(Channel.ONSITE, text("News", "Leave your address.", link("Subscribe", "kaskad:email")));
        var field = dialog(page).locator("input");
        field.fill("no address");
        dialog(page).getByText("Subscribe").click();
        assertThat(happened(page, "answered")).isEmpty();

        field.fill("ann@example.org");
        page.keyboard().press("Enter");
        assertThat(dialog(page)).containsText("Thank you!");
        assertThat(field).hasCount(0);
        assertThat(told.heard())
                .filteredOn(heard -> message.id().toString().equals(heard.replyTo()))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.what()).isEqualTo(What.WROTE);
                    assertThat(heard.text()).isEqualTo("ann@example.org");
                });
        assertThat(happened(page, "answered").toString()).contains("email=ann@example.org");
    }

    @Test
    void aChatMessageStaysUntilItIsAnswered(People people) {
        var page = visit(people, Looks.usual().in("ru"));
        var message = handOver(Channel.CHAT, text(null, "Коробка нужна к пятнице?"));
        assertThat(corner(page)).containsText("Коробка нужна");
        await().until(() -> statuses(message).contains(Status.OPENED));
        page.reload();
        assertThat(corner(page)).containsText("Коробка нужна");

        corner(page).locator("textarea").fill("Да, к утру");
        corner(page).getByText("Отправить").click();
        assertThat(corner(page)).containsText("Отправлено");
        assertThat(corner(page).locator(".own")).hasText("Да, к утру");
        assertThat(told.heard())
                .filteredOn(heard -> message.id().toString().equals(heard.replyTo()))
                .extracting(Heard::text)
                .containsExactly("Да, к утру");
        page.reload();
        assertThat(page.locator("h1")).isVisible();
        var next = handOver(Channel.CHAT, text(null, "Спасибо"));
        assertThat(corner(page)).containsText("Спасибо");
        assertThat(corner(page).locator("article")).hasCount(1);
        await().until(() -> statuses(next).contains(Status.OPENED));
    }

    @Test
    void whatIsWrittenInAMessageIsOnlyText(People people) {
        var page = visit(people, Looks.usual());
        var evil = "<img src=x onerror=\"window.hacked = 1\"><script>window.hacked = 2</script>";
        var extras = new Extras(
                URI.create("javascript:window.hacked=3"),
                URI.create("javascript:window.hacked=4"),
                List.of(link(evil, "javascript:window.hacked=5"), new Button(evil, null)),
                List.of(),
                null);
        handOver(Channel.ONSITE, new Text(evil, evil, null, extras));
        handOver(Channel.CHAT, new Text(evil, evil, null, extras));
        assertThat(dialog(page).locator("h2")).hasText(evil);
        assertThat(dialog(page).locator("img, a")).hasCount(0);
        dialog(page).locator(".close").click();
        assertThat(corner(page).locator("h2")).hasText(evil);
        assertThat(page.evaluate("() => window.hacked")).isNull();
    }

    @Test
    void anotherCustomerAtTheSameBrowserSeesNothingOfTheFirst(People people) {
        var page = visit(people, Looks.usual());
        var address = linked().findFirst().orElseThrow().address();
        var other = "token-of-another-" + UUID.randomUUID();
        SITE.says(kaskad(), "en", other, "bob");
        page.navigate("/");
        await().until(() -> told.heard().stream().anyMatch(heard -> other.equals(heard.text())));
        assertThat(told.heard())
                .filteredOn(heard -> heard.address().equals(address))
                .extracting(Heard::what)
                .contains(What.GONE);
        assertThat(told.heard())
                .filteredOn(heard -> other.equals(heard.text()))
                .extracting(Heard::address)
                .doesNotContain(address);
        var forTheFirst = handOver(Channel.CHAT, text(null, "for Ann only"));
        page.reload();
        assertThat(page.locator("h1")).isVisible();
        carriers.find("onsite")
                .orElseThrow()
                .provider()
                .handOver(Outbound.message(
                        Channel.CHAT,
                        told.heard().stream()
                                .filter(heard -> other.equals(heard.text()))
                                .findFirst()
                                .orElseThrow()
                                .address(),
                        text(null, "for Bob")));
        assertThat(corner(page)).containsText("for Bob");
        assertThat(corner(page)).not().containsText("for Ann only");
        assertThat(statuses(forTheFirst)).isEmpty();
    }

    @Test
    void whoLogsOutIsForgottenAtOnce(People people) {
        var page = visit(people, Looks.usual());
        var address = linked().findFirst().orElseThrow().address();
        SITE.says(kaskad(), "en", "", "");
        page.evaluate("() => { document.getElementById('leave').click(); location.assign('/bye'); }");
        page.waitForURL("**/bye");
        await().until(() -> told.heard().stream()
                .anyMatch(heard -> heard.what() == What.GONE && heard.address().equals(address)));
        assertThat(page.evaluate("() => JSON.parse(localStorage.kaskad).visitor"))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"ONSITE", "CHAT"})
    void everybodyCanUse(Channel channel, People people) {
        var page = visit(people, Looks.usual());
        handOver(
                channel,
                text(
                        "Ten per cent off until Sunday",
                        "On all boxes, large and small.\nLeave your address and get a code, or have a look first.",
                        link("Have a look", "https://shop.example/boxes"),
                        new Button("Not now", null),
                        link("Get the code", "kaskad:email")));
        var shown = channel == Channel.ONSITE ? dialog(page) : corner(page);
        assertThat(shown).isVisible();
        assertThat(shown.evaluate("card => getComputedStyle(card).letterSpacing"))
                .as("the site's own styles stay outside")
                .isEqualTo("normal");
        assertThat(Looks.all()).allSatisfy(looks -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(looks.colours()));
            page.setViewportSize(looks.screen().width(), 800);
            Looks.settle(page);
            shown.evaluate("card => Promise.allSettled(card.getAnimations().map(({ finished }) => finished))");
            page.screenshot(
                    new ScreenshotOptions().setPath(PICTURES.resolve("site-" + channel.key() + "-" + looks + ".png")));
            assertThat(Axe.violations(page)).as("%s", looks).isEmpty();
            assertThat(within(shown.boundingBox(), looks.screen().width())).isTrue();
        });
    }

    private static boolean within(BoundingBox box, int width) {
        return box.x >= 0 && box.x + box.width <= width && box.height <= 800;
    }

    @Test
    void aPushIsShownAndItsClickReported(People people) {
        var page = visit(people, Looks.usual());
        var cdp = page.context().newCDPSession(page);
        page.context().grantPermissions(List.of("notifications"));
        var registration = new AtomicReference<@Nullable String>();
        cdp.on("ServiceWorker.workerRegistrationUpdated", update -> {
            var all = update.getAsJsonArray("registrations");
            if (!all.isEmpty()) {
                registration.set(
                        all.get(0).getAsJsonObject().get("registrationId").getAsString());
            }
        });
        cdp.send("ServiceWorker.enable");
        page.locator("#subscribe").click();
        page.waitForFunction("() => happened.some(({ event }) => ['subscribed', 'refused', 'failed'].includes(event))");
        // without Google's servers Chromium registers our service worker and gets no subscription
        page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
        page.waitForCondition(() -> registration.get() != null);

        var message = Outbound.message(
                Channel.WEBPUSH,
                "-",
                text("Your order", "It is on its way.", link("Follow", SITE.origin() + "/follow")));
        var push = new JsonObject();
        push.addProperty("origin", SITE.origin());
        push.addProperty("registrationId", registration.get());
        push.addProperty(
                "data",
                Notices.of(message, kaskad() + "/onsite/webpush/reports/" + reports.token("webpush", message.id())));
        cdp.send("ServiceWorker.deliverPushMessage", push);
        await().until(() -> statuses(message).equals(List.of(Status.DELIVERED)));
        assertThat(page.evaluate("""
                        async () => {
                          const worker = await navigator.serviceWorker.ready;
                          const [shown] = await worker.getNotifications();
                          return [shown.title, shown.body, shown.actions?.[0]?.title ?? 'Follow'];
                        }
                        """)).isEqualTo(List.of("Your order", "It is on its way.", "Follow"));

        clickOnNotification(page);
        await().until(() -> statuses(message).equals(List.of(Status.DELIVERED, Status.CLICKED)));
    }

    /** As the browser tells the worker of a click; a real one would need somebody at a screen. */
    private void clickOnNotification(Page page) {
        var browser = page.context().browser().newBrowserCDPSession();
        var targets = browser.send("Target.getTargets").getAsJsonArray("targetInfos");
        for (var target : targets) {
            var info = target.getAsJsonObject();
            if (info.get("type").getAsString().equals("service_worker")
                    && info.get("url").getAsString().startsWith(SITE.origin())) {
                var attach = new JsonObject();
                attach.addProperty("targetId", info.get("targetId").getAsString());
                attach.addProperty("flatten", false);
                var session = browser.send("Target.attachToTarget", attach).get("sessionId");
                var send = new JsonObject();
                send.add("sessionId", session);
                send.addProperty(
                        "message",
                        new com.google.gson.Gson()
                                .toJson(Map.of(
                                        "id", 1, "method", "Runtime.evaluate", "params", Map.of("expression", """
                                registration.getNotifications().then(([notification]) => dispatchEvent(
                                  new NotificationEvent('notificationclick', { notification })))
                                """))));
                browser.send("Target.sendMessageToTarget", send);
                return;
            }
        }
        throw new AssertionError("There is no service worker");
    }
}
