package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.dialog;
import static io.kaskad.browser.Seen.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody who draws a cascade with the mouse, and types only what nobody could choose. */
record Author(Page page) {

    private static final double BELOW_THE_MIDDLE = 0.75;

    /** Somebody before a canvas with nothing but a start event on it. */
    static Author ofA(String cascade, Page page) {
        page.navigate("/#/cascades");
        button(page, "New cascade").click();
        field(page, "Name").fill(cascade);
        dialog(page)
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Create"))
                .click();
        return new Author(page).begins();
    }

    /** Somebody before the diagram of a cascade that is there. */
    static Author changing(String key, Page page) {
        page.navigate("/#/cascades/" + key + "/edit");
        return new Author(page).begins();
    }

    private Author begins() {
        assertThat(page.locator(".djs-shape").first()).isVisible();
        return this;
    }

    /** A field of the panel beside the diagram. */
    Locator panel(String label) {
        return page.locator(".builder__panel").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** A list to choose from in the panel; some are filled by the server, and a plain field until then. */
    Locator choice(String label) {
        return page.locator(".builder__panel select")
                .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
    }

    void unfolds(String group) {
        page.locator(".builder__panel .bio-properties-panel-group-header")
                .filter(new Locator.FilterOptions().setHasText(group))
                .click();
    }

    /** Clicks on an element where neither its label nor what it is attached to is in the way. */
    void chooses(String element) {
        var drawn = page.locator("[data-element-id=" + element + "].djs-shape .djs-hit");
        var box = drawn.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height * BELOW_THE_MIDDLE);
        assertThat(page.locator("[data-element-id=" + element + "].selected")).isVisible();
    }

    /** Appends a step by a button beside the chosen element. */
    void then(String step) {
        page.getByTitle("Then: " + step).click();
    }

    /** Appends a step by the menu beside the chosen element, which is searched. */
    void thenFromTheMenu(String search) {
        page.getByTitle("Append element").click();
        page.locator(".djs-popup-search input").pressSequentially(search);
        assertThat(page.locator(".djs-popup .entry.selected")).containsText(search);
        page.keyboard().press("Enter");
    }

    Locator findings() {
        return page.locator(".findings");
    }

    /** Goes to what a finding is about. */
    void follows(String finding) {
        findings().getByText(finding).click();
    }

    Locator trial() {
        return page.locator(".trial");
    }

    /** Returns when the server has the diagram. */
    void awaitsThatAllIsSaved() {
        assertThat(page.locator(".saved-state")).containsText("Saved");
    }

    /** Chooses a file; the builder asks before it opens it. */
    void opens(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
    }

    Path downloads(String item) {
        button(page, "Files").click();
        return page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                        .click())
                .path();
    }
}
