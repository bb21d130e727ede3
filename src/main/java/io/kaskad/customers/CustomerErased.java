package io.kaskad.customers;

import io.kaskad.channels.Channel;
import java.util.Set;

/**
 * A customer is forgotten: whoever keeps more of the person forgets it in the same transaction. What is kept for statistics is
 * kept under another name.
 *
 * @param pseudonym the other name, which says nothing of the person
 */
public record CustomerErased(String customer, String pseudonym, Set<Contact> contacts) {

    /** Where the person was reached. */
    public record Contact(Channel channel, String address) {}

    /** Leaves out everything personal: events may end up in a log. */
    @Override
    public String toString() {
        return "CustomerErased[" + pseudonym + "]";
    }
}
