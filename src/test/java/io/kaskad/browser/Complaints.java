package io.kaskad.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What went wrong in our pages without anybody seeing it. Camunda's own pages are theirs to mend. */
final class Complaints {

    private static final String REFUSAL = "error: Failed to load resource: the server responded with a status of 4";

    /** A letter's pixel is at kaskad.public-url, which is not where the tests listen, and our policy lets no other host in. */
    private static final Pattern PIXEL_LEFT_OUT =
            Pattern.compile("error: Loading the image '[^']*/t/o/[^']*' violates .* Content Security Policy .*");

    private final String address;
    /** Whom these refuse is not logged in, which is what is asked. */
    private final Set<String> refused = new HashSet<>(Set.of("/api/session", "/login"));

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
        context.onRequestFinished(this::request);
        context.onRequestFailed(request -> {
            if (!request.failure().equals("csp")) {
                request(request);
            }
        });
    }

    private void console(ConsoleMessage message) {
        var complaint = message.type() + ": " + message.text() + " at "
                + message.location().replaceFirst(":\\d+:\\d+$", "");
        if (List.of("error", "warning").contains(message.type())
                && isOurs(message.page().url())
                && !isExpected(complaint)
                && !PIXEL_LEFT_OUT.matcher(complaint).matches()) {
            all.add(complaint);
        }
    }

    private boolean isExpected(String complaint) {
        return complaint.startsWith(REFUSAL) && refused.stream().anyMatch(path -> complaint.endsWith(address + path));
    }

    void expectRefusalOf(String path) {
        refused.add(path);
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
