package io.kaskad.security;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;

/** Those who can log in with a password. */
public interface Users {

    /** What the user may do by now; empty if there is no such user any more. */
    Optional<Collection<GrantedAuthority>> authorities(String user);
}
