package io.kaskad.tracking;

import io.kaskad.shared.sql.InsertOnce;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that are made once for all nodes. */
@Repository
@DependsOnDatabaseInitialization
class SigningKeys {

    private final JdbcClient jdbc;
    private final InsertOnce newKeys;

    SigningKeys(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newKeys = new InsertOnce(database, "signing_key", List.of("name", "secret"), List.of("name"));
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
        newKeys.insert(List.of(new MapSqlParameterSource("name", name).addValue("secret", random())));
    }

    private static String random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
