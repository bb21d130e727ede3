package io.kaskad.cost;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.shared.Ids;
import io.kaskad.testing.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** So many customers to whom the same happens at the same time. */
record Crowd(Stage stage, EventInbox events, Receipts receipts, List<String> customers) {

    static Crowd of(int size, Stage stage, EventInbox events, Receipts receipts) {
        var customers = IntStream.range(0, size)
                .mapToObj(i -> stage.customer(Channel.EMAIL, Channel.VIBER, Channel.SMS))
                .toList();
        return new Crowd(stage, events, receipts, customers);
    }

    /** They are told of, and nothing else happens yet. */
    void does(String event) {
        events.accept(customers.stream()
                .map(customer -> new Event(
                        "crowd",
                        Ids.next().toString(),
                        Event.Kind.TRACK,
                        customer,
                        event,
                        Map.of("orderId", "1001", "status", "shipped"),
                        stage.now()))
                .toList());
    }

    /** The provider reports about the messages it took last, one for each of them. */
    void isReported(Receipt.Status status) {
        var taken = stage.provider().received();
        receipts.accept(taken.subList(taken.size() - customers.size(), taken.size()).stream()
                .map(message -> stage.provider().receipt(message, status))
                .toList());
    }
}
