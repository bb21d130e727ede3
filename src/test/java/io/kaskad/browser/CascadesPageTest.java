package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;
import static io.kaskad.browser.Seen.sentences;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CascadesPageTest {

    private final Shop shop;

    @Autowired
    CascadesPageTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    void deploy() {
        shop.hasAnUnhurriedCascade();
    }

    @Test
    void listsEachCascadeWithTheEventThatStartsIt(People people) {
        var page = people.administrator();
        page.navigate("/");
        var row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("order-status")));
        assertThat(row).containsText("Order status");
        assertThat(row).containsText("Order Status Changed");
        link(page, "Order status").click();
        assertThat(heading(page, "Order status")).isVisible();
        assertThat(page.getByLabel("Diagram of the cascade “Order status”")).containsText("Send Viber");
    }

    @Test
    void showsLiveWhereTheRunsStand(People people) {
        var page = people.administrator();
        shop.hasAnUnhurriedCascade("counted");
        page.navigate("/#/cascades/counted");
        assertThat(page.getByText("No runs stand in this version.")).isVisible();
        var run = shop.startsARun("counted");
        assertThat(page.getByTitle("Wait until email is delivered: 1 run")).isVisible();
        shop.startsARun("counted");
        page.getByTitle("Wait until email is delivered: 2 runs").click();
        assertThat(link(page, run.substring(0, 8))).isVisible();
    }

    @Test
    void startsARunForACustomer(People people) {
        var customer = shop.hasACustomer("en");
        var page = people.administrator();
        page.navigate("/#/cascades/unhurried");
        button(page, "Start a run").click();
        field(page, "Customer id").fill(customer);
        property(page, 0, "orderId", "1001");
        button(page, "Add a property").click();
        property(page, 1, "status", "shipped");
        start(page).click();
        assertThat(sentences(page).first()).hasText("Started by the event “Order Status Changed: unhurried”");
        assertThat(link(page, customer)).isVisible();
    }

    private static void property(Page page, int row, String name, String value) {
        field(page, "Name").nth(row).fill(name);
        field(page, "Value").nth(row).fill(value);
    }

    @Test
    void saysThatThereIsNoSuchCustomer(People people) {
        var page = people.administrator();
        page.navigate("/#/cascades/unhurried");
        button(page, "Start a run").click();
        start(page).click();
        assertThat(dialog(page)).containsText("Enter the id of a customer.");
        people.expectRefusalOf("/api/cascades/unhurried/runs");
        field(page, "Customer id").fill("nobody");
        start(page).click();
        assertThat(dialog(page)).containsText("There is no customer of this id. Identify the customer first.");
    }

    private static Locator start(Page page) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName("Start").setExact(true));
    }
}
