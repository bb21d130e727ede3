package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.field;
import static io.kaskad.browser.Seen.heading;

import com.microsoft.playwright.Page;
import io.kaskad.testing.RunningKaskad;
import org.junit.jupiter.api.Test;

@BrowserTest
class LoginPageTest {

    @Test
    void showsTheCascadesAfterTheRightPassword(People people) {
        var page = people.anybody();
        page.navigate("/");
        logIn(page, RunningKaskad.ADMIN_PASSWORD);
        assertThat(heading(page, "Cascades")).isVisible();
    }

    @Test
    void saysThatThePasswordIsWrong(People people) {
        var page = people.anybody();
        page.navigate("/");
        logIn(page, "open sesame");
        assertThat(page.getByText("Wrong user name or password.")).isVisible();
        assertThat(heading(page, "Cascades")).not().isVisible();
    }

    private static void logIn(Page page, String password) {
        field(page, "User name").fill("admin");
        field(page, "Password").fill(password);
        button(page, "Log in").click();
    }
}
