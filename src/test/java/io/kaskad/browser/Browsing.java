package io.kaskad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives tests {@link People}; all share one browser, which starts when the first of them looks. */
final class Browsing implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(Browsing.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS)
                .getOrComputeIfAbsent("people", key -> arriving(test), Arrived.class)
                .people();
    }

    private static Arrived arriving(ExtensionContext test) {
        var browser = test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent("browser", key -> OpenBrowser.start(), OpenBrowser.class)
                .browser();
        var port = SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        return new Arrived(new People(browser, port));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        var arrived = test.getStore(OURS).get("people", Arrived.class);
        if (arrived == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            arrived.people().takePictures(test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName());
        } else {
            arrived.people().haveNothingToComplainAbout();
        }
    }

    private record Arrived(People people) implements CloseableResource {

        @Override
        public void close() {
            people.close();
        }
    }

    private record OpenBrowser(Playwright playwright, Browser browser) implements CloseableResource {

        static OpenBrowser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT.toMillis());
            var chromium = new Chromium(new ThisMachine()).find();
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ThisMachine.FETCH_NOTHING));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(QUIETLY));
            return new OpenBrowser(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
