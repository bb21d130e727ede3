package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class RunsPageTest {

    private final Shop shop;

    @Autowired
    RunsPageTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    void deploy() {
        shop.hasAnUnhurriedCascade();
    }

    @Test
    void findsTheRunsOfACustomer(People people) {
        var customer = shop.hasACustomer("en");
        var one = shop.startsARun(Shop.UNHURRIED, customer);
        var other = shop.startsARun(Shop.UNHURRIED);
        var page = people.administrator();
        page.navigate("/#/runs");
        assertThat(run(page, other)).isVisible();
        field(page, "Customer").fill(customer);
        assertThat(run(page, other)).not().isVisible();
        run(page, one).click();
        assertThat(page.getByText(one).first()).isVisible();
    }

    @Test
    void findsThemByCascadeAndState(People people) {
        var run = shop.startsARun(Shop.UNHURRIED);
        var page = people.administrator();
        page.navigate("/#/runs");
        field(page, "Cascade").selectOption("Unhurried");
        field(page, "State").selectOption("Active");
        assertThat(run(page, run)).isVisible();
        field(page, "Cascade").selectOption("Order status");
        assertThat(run(page, run)).not().isVisible();
    }

    @Test
    void saysThatNothingWasFound(People people) {
        var page = people.administrator();
        page.navigate("/#/runs?customer=nobody");
        assertThat(page.getByText("No runs found")).isVisible();
    }

    private static Locator run(Page page, String id) {
        return page.getByTitle(id);
    }
}
