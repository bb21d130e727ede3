package io.kaskad.channels.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.site.Deed;
import io.kaskad.channels.site.SiteProvider;
import io.kaskad.channels.site.Sites;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was done with a message. The token is all the proof there is: no session, no cookie. */
@Hidden
@RestController
class ReportsController {

    private static final int LONGEST_ANSWER = 4000;

    private final Sites sites;

    ReportsController(Sites sites) {
        this.sites = sites;
    }

    /** Plain text, for which a browser needs not ask beforehand. */
    @PostMapping("/onsite/{provider}/reports/{token}/{deed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            @PathVariable String provider,
            @PathVariable String token,
            @PathVariable String deed,
            @RequestBody(required = false) byte @Nullable [] body) {
        var reported = sites.find(provider, SiteProvider.class).orElseThrow(ReportsController::none);
        var message = sites.message(provider, token).orElseThrow(ReportsController::none);
        var done = Deed.find(deed).orElseThrow(ReportsController::none);
        reported.reported(message, done, done == Deed.ANSWERED ? answer(body) : "");
    }

    private static String answer(byte @Nullable [] body) {
        var answer = body == null ? "" : new String(body, UTF_8).strip();
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER || answer.indexOf('\0') >= 0) {
            throw Refused.invalid("An answer must have between 1 and " + LONGEST_ANSWER + " characters, and no NUL.");
        }
        return answer;
    }

    /** Repeats nothing of the request. */
    private static Refused none() {
        return Refused.notFound("message", "of this token");
    }
}
