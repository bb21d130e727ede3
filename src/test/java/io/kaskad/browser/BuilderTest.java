package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cascade from the empty canvas to the first customer in it. */
@BrowserTest
class BuilderTest {

    private final Shop shop;

    @Autowired
    BuilderTest(Shop shop) {
        this.shop = shop;
    }

    @Test
    void buildsMendsTriesAndDeploysACascadeByItsMenus(People people) {
        var page = people.administrator();
        var author = Author.ofA("Cart reminder", page);
        author.choice("Message class").selectOption("Transactional");
        author.panel("Target action").fill("Order Paid");
        author.chooses("start");
        author.panel("Name of the event").fill("Cart Left");

        author.then("Send email");
        author.choice("Template").selectOption("order-status");
        author.then("Await");
        author.then("End");
        author.chooses("timeoutEmail");
        author.panel("How long").fill("10");
        author.choice("Unit").selectOption("hours");
        author.thenFromTheMenu("SMS");
        author.then("Await");
        author.then("End");

        button(page, "Check").click();
        assertThat(author.findings()).containsText("It is not said what to send. Choose a template.");
        author.follows("It is not said what to send");
        author.choice("Template").selectOption("order-status");
        author.follows("The cascade ends here without saying how");
        author.then("End");
        author.unfolds("General");
        author.panel("Name").fill("Not reached");
        assertThat(author.findings()).not().containsText("error");
        assertThat(author.findings()).not().containsText("The cascade ends here");

        button(page, "Try").click();
        author.trial().getByText("“Send email” delivered at once").click();
        author.trial().getByText("How it starts").click();
        property(author, 0, "orderId", "1001");
        property(author, 1, "status", "shipped");
        author.trial()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Play the story"))
                .click();
        assertThat(author.trial()).containsText("Ended");
        assertThat(author.trial()).containsText("Email delivered");
        assertThat(author.trial()).not().containsText("Incident");
        assertThat(page.locator("[data-element-id=awaitEmail].passed")).isVisible();
        assertThat(page.locator("[data-element-id=sendSms].passed")).hasCount(0);

        button(page, "Deploy").click();
        dialog(page).getByLabel("What has changed").fill("The first one");
        dialog(page)
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Deploy"))
                .click();
        link(page, "To the live diagram").click();
        assertThat(page.getByText("The first one")).isVisible();
        assertThat(page.getByText("No runs stand in this version.")).isVisible();

        shop.tells(shop.hasACustomer("en"), "Cart Left");
        assertThat(page.getByTitle("Email: wait until delivered: 1 run")).isVisible();
    }

    @Test
    void saysWhoEnters(People people) {
        var key = "entry-" + UUID.randomUUID().toString().substring(0, 8);
        shop.hasASegment(key, "Segment " + key, "{\"kind\": \"all\", \"conditions\": []}", false);
        var author = Author.ofA(key, people.administrator());
        author.choice("Only members of the segment").selectOption("Segment " + key);
        author.choice("Who has entered before").selectOption("not within a time");
        author.panel("Not within").fill("30");
        author.panel("For each value of").fill("orderId");
        author.panel("Priority").fill("101");
        assertThat(author.page().getByText("A whole number from 1 to 100.")).isVisible();
        author.panel("Priority").fill("80");
        author.panel("Priority").blur();
        author.awaitsThatAllIsSaved();

        await().untilAsserted(() -> assertThat(shop.draft(key))
                .contains("name=\"segment\" value=\"" + key + "\"")
                .contains("name=\"reentry\" value=\"P30D\"")
                .contains("name=\"reentryKey\" value=\"orderId\"")
                .contains("name=\"priority\" value=\"80\""));
    }

    private static void property(Author author, int row, String name, String value) {
        author.trial()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add a property"))
                .click();
        author.trial().locator("#trial-property-name-" + row).fill(name);
        author.trial().locator("#trial-property-value-" + row).fill(value);
    }
}
