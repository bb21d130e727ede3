package io.kaskad.security;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import io.kaskad.shared.Ids;
import io.kaskad.shared.sql.SqlTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys machines come in with. Only their SHA-256 is kept: 256 random bits need no slow hash. */
@Component
public class ApiKeys {

    private static final String BOOTSTRAP = "bootstrap";

    private final JdbcClient jdbc;
    private final byte @Nullable [] bootstrap;
    private final RecentKeys recent = new RecentKeys();
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.bootstrap = settings.apiKey() == null ? null : sha256(settings.apiKey());
    }

    /** The name of the key, if it is one of ours and was not revoked. */
    Optional<String> nameOf(String key) {
        var hash = sha256(key);
        if (bootstrap != null && MessageDigest.isEqual(bootstrap, hash)) {
            return Optional.of(BOOTSTRAP);
        }
        return recent.nameOf(HexFormat.of().formatHex(hash), this::find);
    }

    /** A new key. This is the only time it can be seen. */
    public Made make(String name) {
        var secret = "kk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
        var key = new ApiKey(Ids.next(), name, Instant.now().truncatedTo(MILLIS), null);
        jdbc.sql("insert into api_key (id, name, hash, created_at) values (:id, :name, :hash, :at)")
                .param("id", key.id())
                .param("name", name)
                .param("hash", HexFormat.of().formatHex(sha256(secret)))
                .param("at", sql(key.createdAt()))
                .update();
        return new Made(key, secret);
    }

    /** All keys, revoked ones too, newest first. */
    public List<ApiKey> all() {
        return jdbc.sql("select id, name, created_at, revoked_at from api_key order by created_at desc, id desc")
                .query(ApiKeys::key)
                .list();
    }

    /** Closes the key, on this node at once and on the others within seconds; false if there is no such key. */
    public boolean revoke(UUID id) {
        var known = jdbc.sql("update api_key set revoked_at = coalesce(revoked_at, :at) where id = :id")
                .param("at", sql(Instant.now()))
                .param("id", id)
                .update();
        recent.forget();
        return known == 1;
    }

    private Optional<String> find(String hash) {
        return jdbc.sql("select name from api_key where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    private byte[] randomBytes() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                SqlTime.required(row, "created_at"),
                SqlTime.instant(row, "revoked_at"));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * A key just made.
     *
     * @param secret what the machine sends
     */
    public record Made(ApiKey key, String secret) {}
}
