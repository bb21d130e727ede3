package io.kaskad.channels.onsite;

import io.kaskad.channels.site.Fingerprint;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's browser on a site.
 *
 * @param address the SHA-256 of a secret that the browser has made and that never leaves it but to us: who reads the
 *     address anywhere can fetch nothing with it
 */
public record Visitor(String address) {

    /** 128 bits or more. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,86}");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Who shows this secret; empty if it is too short to be one. */
    public static Optional<Visitor> showing(String secret) {
        return SECRET.matcher(secret).matches()
                ? Optional.of(new Visitor(Fingerprint.of("visitor", secret)))
                : Optional.empty();
    }

    static Optional<Visitor> at(String address) {
        return ADDRESS.matcher(address).matches() ? Optional.of(new Visitor(address)) : Optional.empty();
    }

    /** Leaves the address out. */
    @Override
    public String toString() {
        return "Visitor";
    }
}
