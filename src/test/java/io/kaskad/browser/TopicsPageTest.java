package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class TopicsPageTest {

    private final Clientele clientele;

    @Autowired
    TopicsPageTest(Clientele clientele) {
        this.clientele = clientele;
    }

    @Test
    void addsRenamesAndStopsOfferingATopic(People people) {
        clientele.hasTopics();
        var page = people.administrator();
        page.navigate("/#/topics");
        button(page, "Add a topic").first().click();
        named(page, "offers");
        addIn(page);
        assertThat(dialog(page)).containsText("There is such a topic already.");
        named(page, "club");
        field(page, "What customers read in Russian").fill("Клуб");
        addIn(page);
        assertThat(dialog(page)).containsText("Enter what customers read.");
        field(page, "What customers read in English").fill("Club");
        addIn(page);
        assertThat(row(page, "club")).containsText("Клуб");

        row(page, "club").getByText("Change").click();
        field(page, "What customers read in English").fill("The club");
        button(page, "Save").click();
        assertThat(row(page, "club")).containsText("The club");
        assertThat(clientele.topics().toString()).contains("The club");

        row(page, "club").getByText("Stop offering").click();
        assertThat(dialog(page)).containsText("stays in force");
        dialog(page)
                .getByText("Stop offering", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(row(page, "club")).not().isVisible();
        assertThat(clientele.topics().toString()).doesNotContain("club");
    }

    private static void named(Page page, String name) {
        field(page, "Name in diagrams and files").fill(name);
    }

    private static void addIn(Page page) {
        dialog(page)
                .getByText("Add a topic", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr")
                .filter(new FilterOptions().setHas(page.locator(".code", new Page.LocatorOptions().setHasText(name))));
    }
}
