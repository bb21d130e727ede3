package io.kaskad.cascades;

import java.util.Collection;
import java.util.Set;

/** Knows who is in a segment. */
public interface Membership {

    /** Those of the customers who are in it now; nobody if there is no such segment. */
    Set<String> members(String segment, Collection<String> customers);
}
