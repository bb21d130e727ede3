package io.kaskad.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What went wrong in our pages without anybody seeing it. Camunda's own pages are theirs to mend. */
final class Complaints {

    /** Answers that browsers call errors, though they say just who is not logged in. */
    private static final Pattern NOBODY_LOGGED_IN = Pattern.compile(".* 401 .* at .*/(api/session|login)");

    private final String address;
    private final List<String> all = new ArrayList<>();

    Complaints(String address) {
        this.address = address;
    }

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::console);
        context.onWebError(error -> {
            if (isOurs(error.page().url())) {
                all.add(error.error());
            }
        });
        context.onRequest(this::request);
    }

    private void console(ConsoleMessage message) {
        var complaint = message.type() + ": " + message.text() + " at "
                + message.location().replaceFirst(":\\d+:\\d+$", "");
        if (List.of("error", "warning").contains(message.type())
                && isOurs(message.page().url())
                && !NOBODY_LOGGED_IN.matcher(complaint).matches()) {
            all.add(complaint);
        }
    }

    private void request(Request request) {
        var url = request.url();
        if (url.startsWith("http") && !url.startsWith(address + "/")) {
            all.add("request to " + url);
        }
    }

    private boolean isOurs(String url) {
        return !url.startsWith(address + "/camunda/");
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
