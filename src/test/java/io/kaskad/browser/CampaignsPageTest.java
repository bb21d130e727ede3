package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CampaignsPageTest {

    private final Shop shop;

    @Autowired
    CampaignsPageTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    void deploy() {
        shop.hasAnUnhurriedCascade();
    }

    /** Of a list that is made on the way. */
    private static void draws(Page page, String name, String... customers) {
        page.navigate("/#/campaigns");
        link(page, "New campaign").click();
        field(page, "Name").first().fill(name);
        page.getByLabel("Cascade").selectOption("unhurried");
        page.getByText("List", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "New list").click();
        field(page, "Name of the list").fill(name);
        dialog(page).getByLabel("Customers").fill(String.join("\n", customers));
        inDialog(page, "Make the list").click();
        assertThat(dialog(page)).containsText("Customers on the list: 1");
    }

    private static Locator inDialog(Page page, String text) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text).setExact(true))
                .last();
    }

    private static void starts(Page page) {
        button(page, "Start").click();
        inDialog(page, "Start").click();
    }

    @Test
    void aCampaignForAListIsMadeStartedAndWatched(People people) {
        var customer = shop.hasACustomer("en");
        var page = people.administrator();
        draws(page, "Spring sale", customer, "nobody-at-all");
        assertThat(dialog(page)).containsText("nobody-at-all");
        inDialog(page, "Close").click();
        assertThat(page.locator(".campaign-form__preview")).containsText("1 customer");
        assertThat(page.locator(".campaign-form__preview")).containsText("Email, ");
        button(page, "Save").click();

        assertThat(heading(page, "Spring sale")).isVisible();
        assertThat(page.getByText("Not launched yet")).isVisible();
        starts(page);
        assertThat(page.locator(".launch")).containsText("Done");
        assertThat(page.locator(".launch")).containsText("started: 1");
        button(page, "Results").click();
        assertThat(page.locator(".launch__results")).containsText("Email");
        page.navigate("/#/campaigns");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Spring sale")))
                .containsText("1 of 1");
    }

    @Test
    void aPlannedOneIsPausedResumedAndTakenBack(People people) {
        var page = people.administrator();
        draws(page, "Winter sale", shop.hasACustomer("en"));
        inDialog(page, "Close").click();
        page.getByText("At a time by each customer's clock").click();
        field(page, "Day and time").fill("2090-12-01T10:00");
        button(page, "Save").click();
        starts(page);
        assertThat(page.locator(".launch")).containsText("Planned");
        button(page, "Pause").click();
        inDialog(page, "Pause").click();
        assertThat(page.locator(".launch")).containsText("Paused");
        button(page, "Resume").click();
        inDialog(page, "Resume").click();
        assertThat(page.locator(".launch")).containsText("Planned");
        button(page, "Stop").click();
        inDialog(page, "Stop").click();
        assertThat(page.getByText("Not launched yet")).isVisible();
        assertThat(page.getByText("December 1, 2090 at 10:00, by each customer's clock"))
                .isVisible();
    }

    @Test
    void whatIsMissingIsSaidAtTheFields(People people) {
        var page = people.administrator();
        page.navigate("/#/campaigns/new");
        page.getByText("At a time", new Page.GetByTextOptions().setExact(true)).click();
        field(page, "Hold out, %").fill("90");
        button(page, "Save").click();
        for (var fault : new String[] {
            "Give it a name.",
            "Choose a cascade.",
            "Choose whom it is for.",
            "Say when.",
            "A number from 0 to 50, or nothing."
        }) {
            assertThat(page.getByText(fault)).isVisible();
        }
    }
}
