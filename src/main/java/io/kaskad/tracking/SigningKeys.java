package io.kaskad.tracking;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that are made once for all nodes. */
@Repository
class SigningKeys {

    private final JdbcClient jdbc;

    SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of this name. Of nodes that ask first at the same time one makes it, and all get the same. */
    byte[] keptAs(String name) {
        var key = find(name).or(() -> {
            insert(name);
            return find(name);
        });
        return Base64.getDecoder().decode(key.orElseThrow());
    }

    private Optional<String> find(String name) {
        return jdbc.sql("select secret from signing_key where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private void insert(String name) {
        jdbc.sql("insert into signing_key (name, secret) values (:name, :secret) on conflict do nothing")
                .param("name", name)
                .param("secret", random())
                .update();
    }

    private static String random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
