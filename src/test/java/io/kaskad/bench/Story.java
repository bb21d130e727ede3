package io.kaskad.bench;

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
