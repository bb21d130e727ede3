package io.kaskad.channels.webpush.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.site.Sites;
import io.kaskad.channels.webpush.WebPushProvider;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscribing to notifications, as our script on a site does it. A token of ours says whose browser it is. */
@Hidden
@RestController
@RequestMapping("/onsite/{provider}")
class SubscriptionsController {

    private final Sites sites;

    SubscriptionsController(Sites sites) {
        this.sites = sites;
    }

    /** What to subscribe with. */
    record Key(String publicKey) {}

    /** A subscription as the browser made it. */
    record Wish(@Nullable JsonNode subscription, @Nullable String token) {}

    @GetMapping("/key")
    Key key(@PathVariable String provider) {
        return new Key(webPush(provider).publicKey());
    }

    @PutMapping("/subscription")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void subscribe(@PathVariable String provider, @RequestBody Wish wish) {
        var token = wish.token();
        if (token == null || !token.matches("[!-~]{16,300}")) {
            throw Refused.invalid("token must be that of a link made for the customer.");
        }
        check(wish.subscription() != null && webPush(provider).subscribed(wish.subscription(), token));
    }

    @DeleteMapping("/subscription")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void unsubscribe(@PathVariable String provider, @RequestBody Wish wish) {
        check(wish.subscription() != null && webPush(provider).unsubscribed(wish.subscription()));
    }

    private static void check(boolean good) {
        if (!good) {
            throw Refused.invalid(
                    "subscription must be what the browser gave, at one of the push services this provider knows.");
        }
    }

    private WebPushProvider webPush(String name) {
        return sites.find(name, WebPushProvider.class).orElseThrow(() -> Refused.notFound("provider", name));
    }
}
