package io.kaskad.channels.site;

import io.kaskad.shared.sql.InsertOnce;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of channels that are made once for all nodes. */
@Repository
@DependsOnDatabaseInitialization
public class KeptKeys {

    private final JdbcClient jdbc;
    private final InsertOnce newKeys;

    public KeptKeys(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newKeys = new InsertOnce(database, "channel_key", List.of("name", "secret"), List.of("name"));
    }

    /** The key of this name. Of nodes that ask first at the same time one makes it, and all get the same. */
    public byte[] keptAs(String name, Supplier<byte[]> making) {
        var key = find(name).or(() -> {
            insert(name, making.get());
            return find(name);
        });
        return Base64.getDecoder().decode(key.orElseThrow());
    }

    private Optional<String> find(String name) {
        return jdbc.sql("select secret from channel_key where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private void insert(String name, byte[] key) {
        newKeys.insert(List.of(new MapSqlParameterSource("name", name)
                .addValue("secret", Base64.getEncoder().encodeToString(key))));
    }
}
