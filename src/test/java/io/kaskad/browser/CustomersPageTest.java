package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CustomersPageTest {

    private static final String SEARCH = "Beginning of the id, or a whole alias, email address or phone number";

    private final Shop shop;
    private final Clientele clientele;

    @Autowired
    CustomersPageTest(Shop shop, Clientele clientele) {
        this.shop = shop;
        this.clientele = clientele;
    }

    @Test
    void findsSomebodyByIdAndByAddress(People people) {
        var one = shop.hasACustomer("en");
        var other = shop.hasACustomer("ru");
        var page = people.administrator();
        page.navigate("/#/customers");
        assertThat(link(page, other)).isVisible();
        field(page, SEARCH).fill(one);
        assertThat(link(page, other)).not().isVisible();
        field(page, SEARCH).fill(other + "@example.com");
        link(page, other).click();
        assertThat(heading(page, other)).isVisible();
        assertThat(page.getByText(other + "@example.com")).isVisible();
    }

    @Test
    void saysThatNobodyWasFound(People people) {
        var page = people.administrator();
        page.navigate("/#/customers?search=nobody-at-all");
        assertThat(page.getByText("Nobody found")).isVisible();
    }

    @Test
    void addsSomebodyButWritesOverNobody(People people) {
        var known = shop.hasACustomer("en");
        var fresh = "by-hand-" + UUID.randomUUID();
        people.expectRefusalOf("/api/customers/" + fresh);
        var page = people.administrator();
        page.navigate("/#/customers");
        button(page, "Add a customer").click();
        add(page, "");
        assertThat(dialog(page)).containsText("Enter an id.");
        add(page, known);
        assertThat(dialog(page)).containsText("There is such a customer already");
        add(page, fresh);
        assertThat(heading(page, fresh)).isVisible();
        assertThat(clientele.knows(fresh)).isTrue();
        assertThat(clientele.card(known).path("contacts")).isNotEmpty();
    }

    private static void add(Page page, String id) {
        field(page, "Customer id").fill(id);
        button(page, "Add").click();
    }
}
