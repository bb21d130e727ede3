package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.by;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class ShellTest {

    private static final Pattern DARK = Pattern.compile("cds--g100");

    @Test
    void speaksTheOtherLanguageAndRemembersIt(People people) {
        var page = people.administrator();
        page.navigate("/");
        button(page, "RU: перейти на русский").click();
        assertThat(heading(page, "Каскады")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        page.reload();
        assertThat(heading(page, "Каскады")).isVisible();
    }

    @Test
    void becomesDarkAndRemembersIt(People people) {
        var page = people.administrator();
        page.navigate("/");
        assertThat(page.locator("html")).not().hasClass(DARK);
        menu(page, "Theme").click();
        by(page, AriaRole.MENUITEM, "Dark").click();
        assertThat(page.locator("html")).hasClass(DARK);
        page.reload();
        assertThat(page.locator("html")).hasClass(DARK);
    }

    @Test
    void letsNobodyInAfterLoggingOut(People people) {
        var page = people.administrator();
        page.navigate("/#/runs");
        menu(page, "admin").click();
        by(page, AriaRole.MENUITEM, "Log out").click();
        assertThat(button(page, "Log in")).isVisible();
        page.reload();
        assertThat(button(page, "Log in")).isVisible();
    }

    @Test
    void leadsFromPageToPage(People people) {
        var page = people.administrator();
        page.navigate("/");
        link(page, "Runs").click();
        assertThat(heading(page, "Runs")).isVisible();
        link(page, "Sandbox inbox").click();
        assertThat(heading(page, "Sandbox inbox")).isVisible();
        page.navigate("/#/nowhere");
        assertThat(heading(page, "There is no such page")).isVisible();
    }

    @Test
    void opensCockpitAndTasklistWithTheSameLogin(People people) {
        var page = people.administrator();
        page.navigate("/");
        var cockpit = page.waitForPopup(() -> tool(page, "Cockpit").click());
        assertThat(cockpit).hasTitle(Pattern.compile("Cockpit"));
        assertThat(cockpit.locator("body")).containsText("Process Definitions");
        var tasklist = page.waitForPopup(() -> tool(page, "Tasklist").click());
        assertThat(tasklist).hasTitle(Pattern.compile("Tasklist"));
        assertThat(tasklist.locator("body")).containsText("Create a filter");
    }

    private static Locator menu(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator tool(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
