package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody calls a customer. */
@BrowserTest
class TasklistTest {

    private final Shop shop;

    @Autowired
    TasklistTest(Shop shop) {
        this.shop = shop;
    }

    @BeforeEach
    void deploy() {
        shop.hasACascade("viewing");
    }

    @Test
    void showsWhomToCallAndAsksWhatCameOfIt(People people) {
        var run = shop.startsARun("viewing", shop.hasACustomer("en"));
        var page = people.administrator();
        page.navigate("/camunda/app/tasklist/");
        var task = page.locator(".task").getByText("Offer a viewing").first();
        assertThat(task).isVisible();
        task.click();
        var form = page.locator(".kaskad-call");
        assertThat(form).containsText("+79161234567");
        assertThat(form).containsText("Kim");
        assertThat(form).containsText("shipped");
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        complete(page).click();
        assertThat(form).containsText("Choose how the call ended.");
        form.getByLabel("agreed").check();
        form.getByLabel("What else is there to know?").fill("comes on Friday");
        complete(page).click();

        assertThat(shop.awaitsTheEndOf(run)).isEqualTo("booked");
        page.navigate("/#/runs/" + run);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("comes on Friday");
    }

    @Test
    void speaksRussianToo(People people) {
        var run = shop.startsARun("viewing", shop.hasACustomer("ru"));
        var page = people.administrator(Looks.usual().in("ru"));
        page.navigate("/camunda/app/tasklist/default/#/?task=" + shop.taskOf(run));

        assertThat(page.locator(".kaskad-call")).containsText(Pattern.compile("Чем закончился звонок\\?.*Не отвечает"));
    }

    private static Locator complete(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }
}
