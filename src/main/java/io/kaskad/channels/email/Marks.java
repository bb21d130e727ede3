package io.kaskad.channels.email;

import static io.kaskad.channels.email.SmtpSettings.said;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.impl.UUIDUtil;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is known by when it comes back (VERP): {@code <id>.<mac>}, both in the digits 0–9a–v, which survive servers
 * that write addresses in small letters; the mac is the first 80 bits of HMAC-SHA256 over the id. The envelope sender is
 * {@code <local>+<mark>@<domain>}.
 */
final class Marks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int RADIX = 32;
    private static final int ID_DIGITS = 26;
    private static final int MAC = 10;
    private static final int MAC_DIGITS = 16;
    private static final int SHORTEST_SECRET = 16;
    private static final String MARK = "[0-9a-v]{" + ID_DIGITS + "}\\.[0-9a-v]{" + MAC_DIGITS + "}";

    /** RFC 5321, 4.5.3.1.1, without the mark and what parts it. */
    private static final int LONGEST_LOCAL = 64 - ID_DIGITS - MAC_DIGITS - 2;

    private final String local;
    private final String domain;
    private final SecretKeySpec key;
    private final Pattern addresses;

    private Marks(String local, String domain, String secret) {
        this.local = local;
        this.domain = domain;
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
        this.addresses = Pattern.compile(
                Pattern.quote(local) + "\\+([^@\\s<>]*)@" + Pattern.quote(domain), Pattern.CASE_INSENSITIVE);
    }

    /** Null where no letter gets an address of its own. */
    static @Nullable Marks of(@Nullable String address, @Nullable String secret) {
        if (address == null || address.isBlank()) {
            if (said(secret)) {
                throw new IllegalArgumentException("secret is for the addresses of bounce-address; set that too.");
            }
            return null;
        }
        var at = address.lastIndexOf('@');
        if (!address.matches("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+") || at > LONGEST_LOCAL) {
            throw new IllegalArgumentException("bounce-address must look like bounce@b.example.org, with "
                    + LONGEST_LOCAL + " characters before the @ at most.");
        }
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("secret must have " + SHORTEST_SECRET
                    + " characters or more: it signs the addresses that letters come back to.");
        }
        return new Marks(address.substring(0, at), address.substring(at + 1), secret);
    }

    String mark(UUID message) {
        var id = UUIDUtil.asByteArray(message);
        return digits(id, ID_DIGITS) + "." + digits(mac(id), MAC_DIGITS);
    }

    String address(UUID message) {
        return local + "+" + mark(message) + "@" + domain;
    }

    /** The message of this mark; empty unless we made it. */
    Optional<UUID> verified(String mark) {
        var given = mark.strip().toLowerCase(Locale.ROOT);
        if (!given.matches(MARK)) {
            return Optional.empty();
        }
        var id = new BigInteger(given.substring(0, ID_DIGITS), RADIX);
        var message = new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue());
        return MessageDigest.isEqual(mark(message).getBytes(UTF_8), given.getBytes(UTF_8))
                ? Optional.of(message)
                : Optional.empty();
    }

    /** What stands where the mark should in the first address of this kind; empty if there is none. */
    Optional<String> in(String addressees) {
        var found = addresses.matcher(addressees);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private byte[] mac(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("kaskad bounce ".getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(id), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digits(byte[] bytes, int length) {
        var digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Marks[" + local + "@" + domain + "]";
    }
}
