package io.kaskad.messaging;

import io.kaskad.channels.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Money in the columns cost and currency. */
final class SqlMoney {

    private static final int CENTS = 2;

    private SqlMoney() {}

    static @Nullable Money of(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("cost");
        if (amount == null) {
            return null;
        }
        var plain = amount.stripTrailingZeros();
        return new Money(plain.setScale(Math.max(CENTS, plain.scale())), row.getString("currency"));
    }
}
