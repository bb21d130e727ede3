package io.kaskad.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What people see on a page, by what it is and what it says. */
final class Seen {

    private Seen() {}

    static Locator heading(Page page, String text) {
        return by(page, AriaRole.HEADING, text);
    }

    static Locator button(Page page, String text) {
        return by(page, AriaRole.BUTTON, text);
    }

    static Locator link(Page page, String text) {
        return by(page, AriaRole.LINK, text);
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What is clicked to tick something: Carbon hides the box itself. */
    static Locator tick(Page page, String label) {
        return page.locator(".cds--checkbox-label").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The sentences of a run's timeline, in order. */
    static Locator sentences(Page page) {
        return page.locator(".timeline__entry .timeline__text > p:first-child");
    }

    static Locator by(Page page, AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }
}
