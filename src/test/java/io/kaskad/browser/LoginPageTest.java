package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;

import com.microsoft.playwright.Page;
import io.kaskad.testing.RunningKaskad;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LoginPageTest {

    private final Shop shop;

    @Autowired
    LoginPageTest(Shop shop) {
        this.shop = shop;
    }

    @Test
    void showsTheCascadesAfterTheRightPassword(People people) {
        var page = people.anybody();
        page.navigate("/");
        logIn(page, "admin", RunningKaskad.ADMIN_PASSWORD);
        assertThat(heading(page, "Cascades")).isVisible();
    }

    @Test
    void saysThatThePasswordIsWrong(People people) {
        shop.employs("maria", "rain over the harbour");
        var page = people.anybody();
        page.navigate("/");
        logIn(page, "maria", "open sesame");
        assertThat(page.getByText("Wrong user name or password.")).isVisible();
        assertThat(heading(page, "Cascades")).not().isVisible();
    }

    private static void logIn(Page page, String user, String password) {
        field(page, "User name").fill(user);
        field(page, "Password").fill(password);
        button(page, "Log in").click();
    }
}
