package io.kaskad.browser;

import com.microsoft.playwright.Page;
import org.springframework.boot.test.context.TestComponent;

/** Pages with something on them: a run whose letter has arrived. */
@TestComponent
class Sights {

    private final Shop shop;
    private @org.jspecify.annotations.Nullable Known known;

    Sights(Shop shop) {
        this.shop = shop;
    }

    private record Known(String run, String letter) {

        String in(String route) {
            return route.replace("{run}", run).replace("{letter}", letter);
        }
    }

    Page visit(Place place, People people, Looks looks) {
        if (known == null) {
            known = prepared();
        }
        return place.visit(people, looks, known::in);
    }

    private Known prepared() {
        shop.hasAnUnhurriedCascade();
        var customer = shop.hasACustomer("ru");
        var run = shop.startsARun(Shop.UNHURRIED, customer);
        return new Known(run, shop.awaitsLetterTo(customer));
    }
}
