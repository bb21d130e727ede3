package io.kaskad.shared.sql;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The databases we know. */
public enum Vendor {
    H2,
    POSTGRESQL;

    public static Vendor of(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName())
                            .equals("PostgreSQL")
                    ? POSTGRESQL
                    : H2;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
