package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@BrowserTest
class ProvidersPageTest {

    @Test
    void tellsWhoCarriesWhatAndSendsATest(People people) {
        people.expectRefusalOf("/api/providers/sandbox/test");
        var page = people.administrator();
        page.navigate("/#/providers");
        assertThat(provider(page)).containsText(new String[] {"sandbox"});
        assertThat(provider(page)).containsText("Telegram");
        assertThat(provider(page)).containsText("Up");
        button(page, "Send a test").click();
        button(page, "Send").click();
        assertThat(dialog(page)).containsText("Enter an address.");
        field(page, "Channel").selectOption("SMS");
        field(page, "Address").fill("nobody");
        button(page, "Send").click();
        assertThat(dialog(page)).containsText("This is not a phone number");
        field(page, "Address").fill("+79161234567");
        button(page, "Send").click();

        assertThat(dialog(page)).containsText("Accepted by the provider");
        assertThat(dialog(page)).containsText("2.40 RUB");
    }

    private static Locator provider(Page page) {
        return page.locator(".provider").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
