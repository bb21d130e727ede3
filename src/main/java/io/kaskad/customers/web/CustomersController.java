package io.kaskad.customers.web;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.customers.People;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomersController {

    private final Customers customers;
    private final People people;
    private final Identities identities;
    private final Aliases aliases;
    private final ContactLinks links;
    private final Clock clock;

    CustomersController(
            Customers customers,
            People people,
            Identities identities,
            Aliases aliases,
            ContactLinks links,
            Clock clock) {
        this.customers = customers;
        this.people = people;
        this.identities = identities;
        this.aliases = aliases;
        this.links = links;
        this.clock = clock;
    }

    /** Customers whose id begins like this, or who have this other id, email address or phone number. */
    @GetMapping
    Page<People.Listed> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = search == null || search.isBlank() ? null : search.strip();
        return people.list(wanted, Cursor.decoded(cursor), Page.limit(limit));
    }

    @GetMapping("/{id}")
    CustomerCard find(@PathVariable String id) {
        return card(known(id));
    }

    private Customer known(String id) {
        return customers.find(id).orElseThrow(Refused::noSuchCustomer);
    }

    private CustomerCard card(Customer customer) {
        return CustomerCard.of(customer, identities.isAnonymous(customer.id()), aliases.of(customer.id()));
    }

    @PutMapping("/{id}")
    CustomerCard save(@PathVariable String id, @RequestBody CustomerCard card) {
        var own = customers.find(id).map(Customer::id).orElse(id);
        customers.save(card.checked(own, clock.instant()), "api");
        return find(own);
    }

    @Schema(name = "NewAlias")
    record AliasBody(@NotBlank @Size(max = 200) String alias) {}

    /** The customer is also known by this id. If that is another customer, the two become this one. */
    @PostMapping("/{id}/aliases")
    CustomerCard alias(@PathVariable String id, @Valid @RequestBody AliasBody body) {
        var own = known(id).id();
        identities.alias(own, body.alias());
        return find(own);
    }

    /** A token for a link that says who comes by it: to a bot, or to a page with our script. */
    @PostMapping("/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    ContactLinks.Link link(@PathVariable String id) {
        return links.make(known(id).id());
    }

    /** Forgets the person; what was counted is kept. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id) {
        if (!identities.erase(known(id).id())) {
            throw Refused.noSuchCustomer();
        }
    }
}
