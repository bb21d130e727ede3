package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;
import static io.kaskad.browser.Seen.tick;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WebhooksPageTest {

    private final Shop shop;
    private final String name = "CRM " + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    WebhooksPageTest(Shop shop) {
        this.shop = shop;
    }

    @Test
    void addsAWebhookAndShowsItsSecretOnce(People people) {
        var page = people.administrator();
        page.navigate("/#/webhooks");
        button(page, "Add webhook").click();
        field(page, "Address").fill("crm.example.org");
        submit(page, "Add webhook");
        assertThat(dialog(page)).containsText("Enter a web address such as");
        field(page, "Address").fill("https://crm.example.org/kaskad");
        field(page, "What it is").fill(name);
        field(page, "What it is told of").selectOption("only what is chosen");
        tick(page, "Message opened").click();
        submit(page, "Add webhook");
        assertThat(field(page, "Secret")).hasValue(Pattern.compile("whsec_.{40,}"));
        button(page, "I have stored it").click();
        assertThat(heading(page, name)).isVisible();
        assertThat(page.getByText("Message delivered, Message opened, Run ended"))
                .isVisible();

        var id = page.url().replaceFirst(".*/", "");
        assertThat(shop.webhook(id).path("events")).hasSize(3);
        button(page, "Remove").click();
        submit(page, "Remove");
        assertThat(heading(page, "Webhooks")).isVisible();
        assertThat(link(page, name)).hasCount(0);
    }

    @Test
    void triesItAndTellsHowThatWent(People people) {
        var page = webhook(people);
        assertThat(page.getByText("Nothing here yet")).isVisible();
        button(page, "Send a test").click();
        var row = page.locator("tbody tr").first();
        assertThat(row).containsText("It cannot be reached (UnknownHostException)");
        assertThat(row).containsText("waiting");
        row.getByText("Show").click();
        assertThat(dialog(page)).containsText("\"type\": \"webhook.test\"");
        dialog(page).getByLabel("Close").click();
        field(page, "State").selectOption("delivered");
        assertThat(page.getByText("Nothing here yet")).isVisible();
        field(page, "State").selectOption("all");
        row.getByText("Send again").click();
        assertThat(row).containsText("waiting");
    }

    @Test
    void changesItPausesItAndGivesItANewSecret(People people) {
        var page = webhook(people);
        var id = page.url().replaceFirst(".*/", "");
        button(page, "Pause").click();
        assertThat(page.getByText("What happens meanwhile waits")).isVisible();
        assertThat(shop.webhook(id).path("enabled").asBoolean()).isFalse();
        button(page, "Change").click();
        field(page, "What it is").fill("New " + name);
        button(page, "Save").click();
        assertThat(heading(page, "New " + name)).isVisible();
        assertThat(shop.webhook(id).path("enabled").asBoolean()).isFalse();
        button(page, "Switch on").click();
        assertThat(button(page, "Pause")).isVisible();
        button(page, "New secret").click();
        submit(page, "New secret");
        assertThat(field(page, "Secret")).isVisible();
    }

    private Page webhook(People people) {
        var page = people.administrator();
        page.navigate("/#/webhooks/" + shop.hasAWebhook(name));
        assertThat(heading(page, name)).isVisible();
        return page;
    }

    /** The button of the dialog, not the one that opened it. */
    private static void submit(Page page, String text) {
        dialog(page)
                .locator(".cds--modal-footer")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
