package io.kaskad.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody who came in may do. */
public final class Authorities {

    /** Came in with an API key. */
    public static final GrantedAuthority KEY = new SimpleGrantedAuthority("key");

    /** Came in as a user who may do everything, such as making API keys. */
    public static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("administrator");

    private Authorities() {}
}
