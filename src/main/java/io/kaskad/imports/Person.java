package io.kaskad.imports;

import io.kaskad.customers.Consent;
import io.kaskad.customers.Customers.Traits;
import java.util.List;

/**
 * What a row says of a customer.
 *
 * @param words in this order
 * @param anonymous whether the person has not said who they are
 */
record Person(Traits traits, List<Consent> words, List<String> aliases, boolean anonymous) {

    String id() {
        return traits.customer();
    }

    /** The same of the customer of another id. */
    Person of(String customer) {
        var known = new Traits(
                customer,
                traits.locale(),
                traits.timeZone(),
                traits.contacts(),
                traits.attributes(),
                traits.unverified());
        return new Person(known, words, aliases, anonymous);
    }

    /** Leaves out everything personal: it may end up in a log. */
    @Override
    public String toString() {
        return "Person[" + id() + "]";
    }
}
