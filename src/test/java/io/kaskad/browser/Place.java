package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.UnaryOperator;

/** Every page there is. */
enum Place {
    LOGIN("/", ".login__form"),
    CASCADES("/#/cascades", "main table"),
    CASCADE("/#/cascades/unhurried", ".badge"),
    START_RUN("/#/cascades/unhurried", ".badge"),
    RUNS("/#/runs", "main table"),
    RUN("/#/runs/{run}", ".timeline__entry:nth-child(11)"),
    INBOX("/#/sandbox", ".inbox__item"),
    LETTER("/#/sandbox/{letter}", ".message__html"),
    NOWHERE("/#/nowhere", "h1");

    private final String route;
    private final String sign;

    Place(String route, String sign) {
        this.route = route;
        this.sign = sign;
    }

    /** Goes there and waits until it is all there. */
    Page visit(People people, Looks looks, UnaryOperator<String> known) {
        var page = this == LOGIN ? people.anybody(looks) : people.administrator(looks);
        page.navigate(known.apply(route));
        assertThat(page.locator(sign).first()).isVisible();
        assertThat(page.locator("[class*=skeleton]")).hasCount(0);
        if (this == START_RUN) {
            page.locator(".page-head button").last().click();
            assertThat(Seen.dialog(page)).isVisible();
        }
        Looks.settle(page);
        return page;
    }
}
