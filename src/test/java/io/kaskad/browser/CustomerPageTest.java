package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.by;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CustomerPageTest {

    private final Shop shop;
    private final Clientele clientele;

    @Autowired
    CustomerPageTest(Shop shop, Clientele clientele) {
        this.shop = shop;
        this.clientele = clientele;
    }

    @BeforeEach
    void deploy() {
        shop.hasAnUnhurriedCascade();
        clientele.hasTopics();
    }

    @Test
    void tellsAllThereIsOfACustomer(People people) {
        var customer = shop.hasACustomer("ru");
        var run = shop.startsARun(Shop.UNHURRIED, customer);
        clientele.knowsMoreOf(customer);
        var page = at(people, "crm-" + customer);
        assertThat(heading(page, customer)).isVisible();
        assertThat(table(page, "Contacts")).containsText("Complained");
        assertThat(table(page, "Contacts")).containsText("Complained of spam");
        assertThat(table(page, "Contacts")).containsText("Unverified");
        assertThat(table(page, "Attributes")).containsText("May 4, 1990");
        assertThat(table(page, "Consents in force")).containsText("Offers and sales");
        assertThat(table(page, "Consents in force")).containsText("Withdrew");
        assertThat(table(page, "Messages")).containsText("Unhurried");
        assertThat(table(page, "Runs")).containsText("Active");
        assertThat(table(page, "Recent events")).containsText("Order Paid");
        button(page, "History of consents, with proofs").click();
        assertThat(table(page, "History of consents, with proofs")).containsText("where: shop.example/club");
        table(page, "Messages").getByTitle(run).click();
        assertThat(page.getByText(run).first()).isVisible();
    }

    @Test
    void changesWhatIsKnownAndNothingElse(People people) {
        var customer = shop.hasACustomer("en");
        clientele.knowsMoreOf(customer);
        var page = at(people, customer);
        button(page, "Change").click();
        field(page, "Time zone").fill("Asia/Omsk");
        page.locator("#contact-address-0").fill("89");
        button(page, "Save").click();
        assertThat(dialog(page)).containsText("Give the number in international form");
        page.locator("#contact-address-0").fill("+79161234568");
        page.locator("#attribute-value-3").fill("13,5");
        shop.call("POST", "/v1/identify", """
                {"userId": "%s", "traits": {"city": "Omsk"}}
                """.formatted(customer));
        page.waitForCondition(() -> clientele.card(customer).path("attributes").has("city"));
        button(page, "Save").click();
        assertThat(dialog(page)).not().isVisible();

        var card = clientele.card(customer);
        assertThat(card.path("timeZone").asText()).isEqualTo("Asia/Omsk");
        assertThat(card.path("contacts").path("call").asText()).isEqualTo("+79161234568");
        assertThat(card.path("contacts").path("sms").asText()).isEqualTo("+79161234567");
        assertThat(card.path("attributes").path("city").asText()).isEqualTo("Omsk");
        assertThat(card.path("attributes").path("favourites")).hasSize(2);
    }

    @Test
    void losesNothingByAWrongKey(People people) {
        var page = at(people, shop.hasACustomer("en"));
        button(page, "Change").click();
        field(page, "Time zone").fill("Asia/Omsk");
        page.keyboard().press("Escape");
        assertThat(dialog(page)).containsText("Not saved yet");
        button(page, "Discard changes").click();
        assertThat(dialog(page)).not().isVisible();
    }

    @Test
    void recordsAConsentWithAProofOnly(People people) {
        var customer = shop.hasACustomer("en");
        var page = at(people, customer);
        button(page, "Record a consent or refusal").click();
        field(page, "Channel").selectOption("SMS");
        field(page, "Topic").selectOption("Offers and sales");
        button(page, "Record").click();
        assertThat(dialog(page)).containsText("Say how we know");
        page.locator("#consent-form").fill("call of 4 May");
        button(page, "Record").click();
        assertThat(table(page, "Consents in force")).containsText("Agreed");
        var said = clientele.consentsOf(customer).get(0);
        assertThat(said.path("form").asText()).isEqualTo("call of 4 May");
        assertThat(said.path("source").asText()).isEqualTo("staff:admin");
    }

    @Test
    void mergesTwoWhoAreOne(People people) {
        var one = shop.hasACustomer("en");
        var other = shop.hasACustomer("en");
        var page = at(people, one);
        act(page, "Merge with another id");
        page.locator("#merge-alias").fill(other);
        assertThat(dialog(page)).containsText(other + " is a customer, too");
        button(page, "Merge the two").click();
        assertThat(dialog(page)).not().isVisible();
        assertThat(clientele.card(other).path("id").asText()).isEqualTo(one);
    }

    @Test
    void makesALinkForABot(People people) {
        var page = at(people, shop.hasACustomer("en"));
        act(page, "Personal link for a bot or site");
        button(page, "Make a link").click();
        assertThat(dialog(page)).containsText("https://t.me/<bot>?start=");
    }

    @Test
    void erasesAPersonWhoseIdIsTyped(People people) {
        var customer = shop.hasACustomer("en");
        var page = at(people, customer);
        act(page, "Erase the person");
        assertThat(button(page, "Erase for good")).isDisabled();
        page.locator("#erase-id").fill(customer);
        button(page, "Erase for good").click();
        assertThat(heading(page, "Customers")).isVisible();
        assertThat(clientele.knows(customer)).isFalse();
    }

    private static Page at(People people, String customer) {
        var page = people.administrator();
        page.navigate("/#/customers/" + customer);
        return page;
    }

    private static void act(Page page, String name) {
        button(page, "More actions").click();
        by(page, AriaRole.MENUITEM, name).click();
    }

    private static Locator table(Page page, String name) {
        return by(page, AriaRole.TABLE, name);
    }
}
