package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SuppressionsPageTest {

    private final Clientele clientele;

    @Autowired
    SuppressionsPageTest(Clientele clientele) {
        this.clientele = clientele;
    }

    @Test
    void findsAnAddressAndLiftsIt(People people) {
        var address = fresh();
        var other = fresh();
        clientele.suppresses(address, "STOP");
        clientele.suppresses(other, "HARD_BOUNCE");
        var page = people.administrator();
        page.navigate("/#/suppressions");
        assertThat(page.getByText(other)).isVisible();
        field(page, "Whole address or number").fill(address);
        assertThat(page.getByText(other)).not().isVisible();
        button(page, "Lift").click();
        assertThat(dialog(page)).containsText("The person does not want messages.");
        button(page, "Send to it again").click();
        assertThat(page.getByText("This address is not in the list")).isVisible();
        assertThat(clientele.suppression(address)).isEmpty();
        assertThat(clientele.suppression(other)).hasSize(1);
    }

    @Test
    void addsAnAddressByHand(People people) {
        var address = fresh();
        people.expectRefusalOf("/api/suppressions");
        var page = people.administrator();
        page.navigate("/#/suppressions");
        button(page, "Add an address").click();
        field(page, "Address").fill("nobody");
        button(page, "Add to the list").click();
        assertThat(dialog(page)).containsText("This is not an email address");
        field(page, "Address").fill(address);
        field(page, "Why").selectOption("Told us to stop");
        button(page, "Add to the list").click();
        assertThat(dialog(page)).not().isVisible();
        assertThat(page.getByText(address)).isVisible();
        assertThat(clientele.suppression(address).get(0).path("reason").asText())
                .isEqualTo("STOP");
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.org";
    }
}
