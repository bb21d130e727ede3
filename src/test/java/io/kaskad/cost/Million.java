package io.kaskad.cost;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.testing.Copies;
import io.kaskad.testing.Stage;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A million customers as they stand in the midst of a campaign. */
record Million(Stage stage, DataSource pool) {

    static final Set<String> TABLES = Copies.tables();

    /** From a few who really came that far. */
    void fill() {
        var ended = ended();
        var letterOnItsWay = letterOnItsWay();
        var profileMissing = profileMissing();
        var reported = reported();
        var letterQueued = letterQueued();
        var justHappened = justHappened();
        allOf(
                        runAsync(() -> {
                            copies(ended, 1, 350_000);
                            copies(justHappened, 350_001, 500_000);
                        }),
                        runAsync(() -> {
                            copies(letterOnItsWay, 500_001, 700_000);
                            copies(profileMissing, 700_001, 850_000);
                            copies(reported, 850_001, 900_000);
                            copies(letterQueued, 900_001, 1_000_000);
                        }))
                .join();
    }

    private String ended() {
        var customer = somebody();
        stage.orderStatusChanges(customer);
        stage.reports(Status.SENT);
        stage.reports(Status.DELIVERED);
        return customer;
    }

    private String letterOnItsWay() {
        var customer = somebody();
        stage.orderStatusChanges(customer);
        return customer;
    }

    private String profileMissing() {
        var customer = somebody();
        stage.happens(customer, "Signed Up");
        return customer;
    }

    private String reported() {
        var customer = letterOnItsWay();
        stage.accept(stage.provider().latest(), Status.DELIVERED);
        return customer;
    }

    private String letterQueued() {
        var customer = somebody();
        stage.orderStatusChangesWithoutSettling(customer);
        return customer;
    }

    private String justHappened() {
        var customer = somebody();
        stage.told(customer, "Order Status Changed");
        return customer;
    }

    private String somebody() {
        var customer = stage.customer(Channel.EMAIL);
        stage.withdraws(customer, Channel.SMS);
        return customer;
    }

    private void copies(String customer, int first, int last) {
        try (var connection = pool.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new Copies(jdbc, Copies.Ids.IN_ORDER).of(customer, first, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
