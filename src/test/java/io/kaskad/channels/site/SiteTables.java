package io.kaskad.channels.site;

import io.kaskad.testing.TestDatabases;
import javax.sql.DataSource;

/** Databases and keys for tests of these channels. */
public final class SiteTables {

    public static final String PUBLIC_URL = "https://kaskad.example";

    private SiteTables() {}

    public static DataSource fresh(String vendor) {
        return TestDatabases.fresh(vendor);
    }

    /** With a key of their own. */
    public static SignedReports signedReports() {
        return new SignedReports(new KeptKeys(fresh("h2")), PUBLIC_URL + "/");
    }
}
