package io.kaskad.channels.webpush;

import io.kaskad.channels.OutboundMessage;

/** What our service worker gets, for tests in real browsers. */
public final class Notices {

    private Notices() {}

    public static String of(OutboundMessage message, String report) {
        return Notice.of(message, report);
    }
}
