package io.kaskad.browser;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Pages with something on them: a run that fell through all its channels, and one whose letter has arrived. */
@TestComponent
class Sights {

    private final Shop shop;
    private final Clientele clientele;
    private @Nullable Known known;

    Sights(Shop shop, Clientele clientele) {
        this.shop = shop;
        this.clientele = clientele;
    }

    private record Known(String run, String letter, String webhook, String customer) {

        String in(String route) {
            return route.replace("{run}", run)
                    .replace("{letter}", letter)
                    .replace("{webhook}", webhook)
                    .replace("{customer}", customer);
        }
    }

    Page visit(Place place, People people, Looks looks) {
        if (known == null) {
            known = prepared();
        }
        return place.visit(people, looks, known::in);
    }

    private Known prepared() {
        shop.hasSegmentsAndDates();
        shop.hasAMildPolicy();
        var webhook = shop.hasAWebhook("CRM");
        shop.triesTheWebhook(webhook);
        shop.hasAnUnhurriedCascade();
        var customer = shop.hasACustomer("ru");
        shop.startsARun(Shop.UNHURRIED, customer);
        shop.runsACampaign("spring", customer);
        var fallen = shop.startsARun(Shop.ORDER_STATUS);
        shop.awaitsTheEndOf(fallen);
        clientele.hasTopics();
        clientele.hasAFile();
        clientele.knowsMoreOf(customer);
        return new Known(fallen, shop.awaitsLetterTo(customer), webhook, customer);
    }
}
