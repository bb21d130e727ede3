package io.kaskad.engine.access;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import io.kaskad.security.Authorities;
import io.kaskad.security.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's users and their groups, as authorities. */
@Component
class EngineUsers implements Users {

    private static final String GROUP = "group:";

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Collection<GrantedAuthority>> authorities(String user) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            return Optional.empty();
        }
        var groups = identities.createGroupQuery().groupMember(user).list();
        var authorities = new ArrayList<GrantedAuthority>();
        groups.stream()
                .map(Group::getId)
                .map(id -> new SimpleGrantedAuthority(GROUP + id))
                .forEach(authorities::add);
        if (groups.stream().anyMatch(group -> group.getId().equals(CAMUNDA_ADMIN))) {
            authorities.add(Authorities.ADMINISTRATOR);
        }
        return Optional.of(authorities);
    }

    /** The engine's groups of somebody who came in; a key may do what administrators may. */
    static List<String> groupsOf(Authentication who) {
        if (who.getAuthorities().contains(Authorities.KEY)) {
            return List.of(CAMUNDA_ADMIN);
        }
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .sorted()
                .toList();
    }
}
