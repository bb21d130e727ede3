package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.link;
import static io.kaskad.browser.Seen.sentences;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RunPageTest {

    private static final double FIFTEEN_MINUTES_AND_A_SLOW_MACHINE = 60_000;

    private final Shop shop;

    @Autowired
    RunPageTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    void deploy() {
        shop.hasAnUnhurriedCascade();
    }

    @Test
    void tellsLiveHowACustomerFallsFromEmailToSms(People people) {
        var page = people.administrator();
        page.navigate("/#/runs/" + shop.startsARun(Shop.ORDER_STATUS));
        assertThat(page.getByText("Time runs 60 × faster: a minute passes in a second."))
                .isVisible();
        assertThat(sentences(page))
                .hasText(
                        new String[] {
                            "Started by the event “Order Status Changed”",
                            "Email queued",
                            "Email sent",
                            "Email: no receipt within 5 min",
                            "Viber queued",
                            "Viber sent, 1.10 RUB",
                            "Viber: no receipt within 5 min",
                            "SMS queued",
                            "SMS sent, 2.40 RUB",
                            "SMS: no receipt within 5 min",
                            "Ended: Not reached"
                        },
                        new HasTextOptions().setTimeout(FIFTEEN_MINUTES_AND_A_SLOW_MACHINE));
        assertThat(page.locator(".facts")).containsText("3.50 RUB");
    }

    @Test
    void tellsItInRussianToo(People people) {
        var page = people.administrator(Looks.usual().in("ru"));
        page.navigate("/#/runs/" + shop.startsARun(Shop.ORDER_STATUS));
        assertThat(sentences(page))
                .containsText(
                        new String[] {
                            "Начато событием «Order Status Changed»",
                            "Email: отправлено",
                            "Email: нет квитанции за 5 мин",
                            "Viber: отправлено, 1,10 ₽",
                            "Viber: нет квитанции за 5 мин",
                            "SMS: отправлено, 2,40 ₽"
                        },
                        new ContainsTextOptions().setTimeout(FIFTEEN_MINUTES_AND_A_SLOW_MACHINE));
    }

    @Test
    void endsAsDeliveredWhenSomebodyGivesAReceipt(People people) {
        var customer = shop.hasACustomer("en");
        var page = people.administrator();
        page.navigate("/#/runs/" + shop.startsARun(Shop.UNHURRIED, customer));
        assertThat(sentences(page).last()).hasText("Email sent");
        var inbox = people.administrator();
        inbox.navigate("/#/sandbox");
        inbox.getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(customer))
                .click();
        button(inbox, "Delivered").click();
        assertThat(sentences(page))
                .containsText(new String[] {"Email sent", "Email delivered", "Ended: Delivered by email"});
        assertThat(button(page, "Cancel the run")).not().isVisible();
    }

    @Test
    void cancelsARunOnceMoreAsked(People people) {
        var page = people.administrator();
        page.navigate("/#/runs/" + shop.startsARun(Shop.UNHURRIED));
        button(page, "Cancel the run").click();
        assertThat(dialog(page)).containsText("Cancel this run?");
        dialog(page)
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Cancel the run"))
                .click();
        assertThat(sentences(page).last()).hasText("Run cancelled");
        assertThat(page.locator(".facts")).containsText("Cancelled");
    }

    @Test
    void opensInCockpit(People people) {
        var run = shop.startsARun(Shop.UNHURRIED);
        var page = people.administrator();
        page.navigate("/#/runs/" + run);
        var link = link(page, "Open in Cockpit");
        assertThat(link).hasAttribute("target", "_blank");
        var cockpit = page.context().newPage();
        cockpit.navigate(link.getAttribute("href"));
        assertThat(cockpit.locator("body")).containsText(run);
        assertThat(cockpit.locator("[data-element-id=awaitEmail]").first()).isVisible();
    }
}
