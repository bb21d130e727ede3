package io.kaskad.channels.viberbot;

import io.kaskad.channels.Handover;
import java.time.Duration;

/** What a status of Viber other than 0 means (https://developers.viber.com/docs/api/rest-bot-api/#error-codes). */
final class ViberVerdict {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private ViberVerdict() {}

    static Handover on(int status) {
        return switch (status) {
            case 2 -> needsPerson(status, "the token is wrong");
            case 3, 4 -> new Handover.Unsendable(detail(status, "it does not like text, picture or buttons"));
            case 5 -> new Handover.Bounced(detail(status, "the customer has left Viber"));
            // nothing to be suppressed: who writes for the first time subscribes without a word from Viber
            case 6 -> new Handover.Rejected(detail(status, "the customer has not subscribed to the bot"));
            case 7 -> needsPerson(status, "the bot is blocked");
            case 8 -> needsPerson(status, "the token is not a bot's");
            case 9 -> needsPerson(status, "the bot is suspended");
            case 10 -> needsPerson(status, "the bot has no webhook");
            case 11, 13 -> new Handover.Rejected(detail(status, "the customer's Viber cannot show the message"));
            case 12 -> new Handover.Throttled(PAUSE, detail(status, "too many messages"));
            case 14 -> new Handover.Unsendable(detail(status, "the message needs a newer Viber"));
            case 15 -> needsPerson(status, "the bot is not authorised");
            case 21 -> new Handover.Rejected(detail(status, "bots do not work in the customer's country"));
            case 23 -> needsPerson(status, "the month's free messages are used up");
            case 24 -> needsPerson(status, "there is no money left on the bot's account");
            default -> new Handover.Unknown(detail(status, "a general error"));
        };
    }

    private static Handover needsPerson(int status, String why) {
        return new Handover.NeedsPerson(detail(status, why));
    }

    private static String detail(int status, String why) {
        return "Viber answered " + status + ": " + why + ".";
    }
}
