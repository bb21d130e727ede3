package io.kaskad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.kaskad.testing.RunningKaskad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People at their browsers. Nobody's page may complain, or talk to another host. */
final class People implements AutoCloseable {

    private static final Path FAILURES = Path.of("target", "browser-failures");

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Complaints complaints;

    People(Browser browser, int port) {
        this.browser = browser;
        this.address = "http://localhost:" + port;
        this.complaints = new Complaints(address);
    }

    /** Somebody whom Kaskad does not know yet. */
    Page anybody(Looks looks) {
        var context = browser.newContext(looks.options().setBaseURL(address));
        contexts.add(context);
        complaints.listenTo(context);
        return context.newPage();
    }

    /** Somebody on a site that is not ours, which may complain as it likes and talk to whom it likes. */
    Page guest(String site, Looks looks) {
        var context = browser.newContext(looks.options().setBaseURL(site));
        contexts.add(context);
        return context.newPage();
    }

    Page anybody() {
        return anybody(Looks.usual());
    }

    /** Somebody who has just logged in. */
    Page administrator(Looks looks) {
        var page = anybody(looks);
        var session = page.context().request();
        session.get("/api/session");
        var token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("KASKAD-CSRF"))
                .findFirst()
                .orElseThrow();
        var answer = session.post(
                "/login",
                RequestOptions.create()
                        .setHeader("X-KASKAD-CSRF", token.value)
                        .setForm(FormData.create()
                                .set("username", "admin")
                                .set("password", RunningKaskad.ADMIN_PASSWORD)));
        assertThat(answer.status()).isEqualTo(204);
        return page;
    }

    Page administrator() {
        return administrator(Looks.usual());
    }

    /** Browsers call a refusal an error, even if the page tells it. */
    void expectRefusalOf(String path) {
        complaints.expectRefusalOf(path);
    }

    void haveNothingToComplainAbout() {
        assertThat(complaints.all()).isEmpty();
    }

    /** Keeps what they saw last, and what their browsers said. */
    void takePictures(String name) throws IOException {
        Files.createDirectories(FAILURES);
        Files.write(FAILURES.resolve(name + ".txt"), complaints.all());
        var pages =
                contexts.stream().flatMap(context -> context.pages().stream()).toList();
        for (var page : pages) {
            var file = FAILURES.resolve(name + "-" + pages.indexOf(page) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
