package io.kaskad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Every page there is. */
enum Place {
    LOGIN("/", ".login__form"),
    CASCADES("/#/cascades", "main table"),
    CASCADE("/#/cascades/unhurried", ".badge"),
    START_RUN(
            "/#/cascades/unhurried",
            ".badge",
            page -> opens(page, page.locator(".page-head button").last())),
    NEW_CASCADE(
            "/#/cascades",
            "main table",
            page -> opens(page, page.locator(".page-head button").last())),
    COMPARISON("/#/cascades/unhurried/compare?from=1&to=1", ".djs-shape"),
    BUILDER("/#/cascades/unhurried/edit", ".djs-shape"),
    BUILDER_STEP("/#/cascades/unhurried/edit", ".djs-shape", page -> new Author(page).chooses("sendEmail")),
    TRIAL("/#/cascades/unhurried/edit", ".djs-shape", Place::opensTheTrial),
    DEPLOYING(
            "/#/cascades/unhurried/edit",
            ".djs-shape",
            page -> opens(page, page.locator(".builder-bar__acts button").last())),
    ELEMENT_TEMPLATES("/#/element-templates", "main a[download]"),
    CAMPAIGNS("/#/campaigns", "main table"),
    CAMPAIGN(
            "/#/campaigns/spring",
            ".launch",
            page -> page.locator(".launch__acts button").first().click()),
    NEW_CAMPAIGN("/#/campaigns/new", ".campaign-form"),
    RUNS("/#/runs", "main table"),
    RUN("/#/runs/{run}", ".timeline__entry:nth-child(11)"),
    SEGMENTS("/#/segments", "main td .cds--tag"),
    SEGMENT("/#/segments/regulars", ".audience__sample a"),
    REMOVING_A_SEGMENT(
            "/#/segments/regulars",
            ".audience__sample a",
            page -> opens(page, page.locator(".page-head .cds--btn--danger--ghost"))),
    DATE_RULES("/#/segments?view=dates", "main table"),
    DATE_RULE("/#/segments?view=dates", "main table", page -> opens(page, page.locator(".list-acts button"))),
    POLICY("/#/policy", "#policy-priority"),
    WEBHOOKS("/#/webhooks", "main td .cds--tag"),
    WEBHOOK("/#/webhooks/{webhook}", "main td .cds--tag"),
    NEW_WEBHOOK("/#/webhooks", "main td .cds--tag", Place::choosesFacts),
    CUSTOMERS("/#/customers", "main table"),
    CUSTOMER("/#/customers/{customer}", ".messages td"),
    EDITED_CUSTOMER(
            "/#/customers/{customer}",
            ".messages td",
            page -> opens(page, page.locator(".page-head button").first())),
    CONSENT_TO_RECORD(
            "/#/customers/{customer}",
            ".messages td",
            page -> opens(page, page.locator(".section-head button").first())),
    CONSENT_HISTORY("/#/customers/{customer}", ".messages td", Place::opensTheHistory),
    IMPORTS("/#/imports", ".import"),
    IMPORT_TO_COME("/#/imports", ".import", Place::choosesAFile),
    SUPPRESSIONS("/#/suppressions", "main table"),
    LIFTING(
            "/#/suppressions",
            "main table",
            page -> opens(page, page.locator("td button").first())),
    TOPICS("/#/topics", "main table"),
    NEW_TOPIC(
            "/#/topics",
            "main table",
            page -> opens(page, page.locator(".page-head button").last())),
    PROVIDERS("/#/providers", ".provider"),
    TEST_OF_A_PROVIDER(
            "/#/providers",
            ".provider",
            page -> opens(page, page.locator(".provider__actions button").first())),
    INBOX("/#/sandbox", ".inbox__item"),
    LETTER("/#/sandbox/{letter}", ".message__html"),
    NOWHERE("/#/nowhere", "h1");

    private final String route;
    private final String sign;
    private final Consumer<Page> then;

    Place(String route, String sign) {
        this(route, sign, page -> {});
    }

    /** @param then what somebody does there */
    Place(String route, String sign, Consumer<Page> then) {
        this.route = route;
        this.sign = sign;
        this.then = then;
    }

    private static void opens(Page page, Locator button) {
        button.click();
        assertThat(Seen.dialog(page)).isVisible();
    }

    private static void choosesFacts(Page page) {
        opens(page, page.locator(".page-head button"));
        page.locator("#webhook-which").selectOption("some");
    }

    private static void opensTheTrial(Page page) {
        page.locator(".builder-bar__acts button").nth(1).click();
        assertThat(new Author(page).trial()).isVisible();
    }

    private static void opensTheHistory(Page page) {
        page.locator(".customer__history button").click();
        assertThat(page.locator(".customer__history td").first()).isVisible();
        page.evaluate("scrollTo(0, 0)");
    }

    private static void choosesAFile(Page page) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv", Clientele.FILE));
        assertThat(page.locator(".preview td").first()).isVisible();
    }

    /** Goes there and waits until it is all there. */
    Page visit(People people, Looks looks, UnaryOperator<String> known) {
        var page = this == LOGIN ? people.anybody(looks) : people.administrator(looks);
        page.navigate(known.apply(route));
        assertThat(page.locator(sign).first()).isVisible();
        assertThat(page.locator("[class*=skeleton]")).hasCount(0);
        then.accept(page);
        Looks.settle(page);
        return page;
    }
}
