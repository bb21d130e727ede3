package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.tick;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PolicyPageTest {

    private static final String CAP = "{\"kind\": \"PROMOTIONAL\", \"most\": 9, \"days\": 9}";

    private final Shop shop;

    @Autowired
    PolicyPageTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    @AfterEach
    void hasNoPolicy() {
        shop.hasNoPolicy();
    }

    private static Page policy(People people) {
        var page = people.administrator();
        page.navigate("/#/policy");
        assertThat(heading(page, "How often")).isVisible();
        return page;
    }

    @Test
    void limitsHowOftenPeopleAreWrittenTo(People people) {
        var page = policy(people);
        button(page, "Add a cap").click();
        field(page, "At most").fill("2");
        tick(page, "SMS").click();
        assertThat(page.getByText("At most 2 promotional messages by SMS in 7 days."))
                .isVisible();
        save(page);

        var cap = shop.policy().at("/policy/caps/0");
        assertThat(cap.path("most").asInt()).isEqualTo(2);
        assertThat(cap.at("/channels/0").asText()).isEqualTo("sms");
        button(page, "Remove cap 1").click();
        assertThat(page.getByText("No caps:")).isVisible();
        button(page, "Undo").click();
        assertThat(field(page, "At most")).hasValue("2");
        assertThat(page.getByText("All changes are saved.")).isVisible();
    }

    @Test
    void keepsToHoursAndBudgets(People people) {
        var page = policy(people);
        tick(page, "Keep promotional messages to these hours").click();
        button(page, "Add hours for a channel").click();
        field(page, "Channel").selectOption("SMS");
        field(page, "From").last().fill("11:00");
        tick(page, "Sunday").last().click();
        button(page, "Add a budget").click();
        field(page, "Cascade").selectOption("Order status");
        field(page, "A day at most").fill("500");
        save(page);

        var times = shop.policy().at("/policy/sendingTimes");
        assertThat(times.path("on").asBoolean()).isTrue();
        assertThat(times.at("/channels/0/hours/from").asText()).startsWith("11:00");
        assertThat(times.at("/channels/0/hours/days")).hasSize(6);
        assertThat(shop.policy().at("/policy/budgets/0/amount").asInt()).isEqualTo(500);
    }

    @Test
    void saysBesideTheFieldWhatIsAmiss(People people) {
        var page = policy(people);
        button(page, "Add a cap").click();
        field(page, "In days").fill("91");
        button(page, "Add a budget").click();
        button(page, "Save policy").click();
        assertThat(page.getByText("From 1 to 90 days.")).isVisible();
        assertThat(page.getByText("Choose a cascade.")).isVisible();
        assertThat(page.getByText("Not saved")).isVisible();
    }

    @Test
    void tellsWhoWasFaster(People people) {
        people.expectRefusalOf("/api/policy");
        var page = policy(people);
        button(page, "Add a cap").click();
        shop.hasThePolicy(shop.policy().at("/policy/sendingTimes").toString(), CAP, "");
        button(page, "Save policy").click();
        assertThat(page.getByText("The policy has been changed by")).isVisible();
        button(page, "Load the other version").click();
        assertThat(field(page, "At most")).hasValue("9");
        button(page, "Undo").click();
        assertThat(field(page, "At most")).hasValue("3");
        save(page);
        assertThat(shop.policy().at("/policy/caps/0/most").asInt()).isEqualTo(3);
    }

    private static void save(Page page) {
        button(page, "Save policy").click();
        assertThat(page.getByText("All changes are saved.")).isVisible();
    }
}
