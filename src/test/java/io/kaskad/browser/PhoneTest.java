package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kaskad.browser.Seen.button;
import static io.kaskad.browser.Seen.heading;
import static io.kaskad.browser.Seen.link;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class PhoneTest {

    private static final Looks PHONE = Looks.usual().onAPhone();

    private final Sights sights;

    @Autowired
    PhoneTest(Sights sights) {
        this.sights = sights;
    }

    @ParameterizedTest
    @EnumSource
    void needsNoScrollingSideways(Place place, People people) {
        var page = sights.visit(place, people, PHONE.in("ru"));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(PHONE.screen().width());
    }

    @Test
    void leadsFromPageToPageByItsMenu(People people) {
        var page = people.administrator(PHONE);
        page.navigate("/");
        button(page, "Open the menu").click();
        link(page, "Runs").click();
        assertThat(heading(page, "Runs")).isVisible();
    }
}
