package io.kaskad.bench;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunStart;
import java.util.List;
import java.util.Map;

/**
 * What happens to customer number n: nine in ten have an email address, seven in ten of their emails are delivered, so is
 * every other Viber message, and every SMS.
 */
record Story(int number) {

    static final List<String> CHANNELS = List.of("email", "viber", "sms");

    static Story of(String customer) {
        return new Story(Integer.parseInt(customer.substring(1)));
    }

    String customer() {
        return "c" + number;
    }

    /** @param round together with the customer what starts a run only once */
    RunStart entering(Cascade cascade, String round) {
        return new RunStart(
                cascade, customer(), new Run.Trigger(round, customer(), "Order Status Changed", properties()));
    }

    boolean hasEmail() {
        return number % 10 != 0;
    }

    boolean delivers(String channel) {
        return switch (channel) {
            case "email" -> number / 10 % 10 < 7;
            case "viber" -> number / 100 % 2 == 0;
            default -> true;
        };
    }

    Map<String, Object> properties() {
        return Map.of("orderId", "A-" + number, "status", "shipped");
    }
}
