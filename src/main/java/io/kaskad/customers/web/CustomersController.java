package io.kaskad.customers.web;

import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customers;
import io.kaskad.shared.Refused;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}")
class CustomersController {

    private final Customers customers;
    private final ContactLinks links;
    private final Clock clock;

    CustomersController(Customers customers, ContactLinks links, Clock clock) {
        this.customers = customers;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    CustomerCard find(@PathVariable String id) {
        return customers.find(id).map(CustomerCard::of).orElseThrow(Refused::noSuchCustomer);
    }

    @PutMapping
    CustomerCard save(@PathVariable String id, @RequestBody CustomerCard card) {
        customers.save(card.checked(id, clock.instant()), "api");
        return find(id);
    }

    /** A token for a link that says who comes by it: to a bot, or to a page with our script. */
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    ContactLinks.Link link(@PathVariable String id) {
        return links.make(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id) {
        if (!customers.erase(id)) {
            throw Refused.noSuchCustomer();
        }
    }
}
