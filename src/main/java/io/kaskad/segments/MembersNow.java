package io.kaskad.segments;

import io.kaskad.cascades.Membership;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks who is in a segment at the moment somebody is about to enter a cascade. */
@Component
class MembersNow implements Membership {

    private final Segments segments;
    private final Audience audience;

    MembersNow(Segments segments, Audience audience) {
        this.segments = segments;
        this.audience = audience;
    }

    @Override
    public Set<String> members(String segment, Collection<String> customers) {
        return segments.find(segment)
                .map(found -> audience.among(customers, found.condition()))
                .orElse(Set.of());
    }
}
