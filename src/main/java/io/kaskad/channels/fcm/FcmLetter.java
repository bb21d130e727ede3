package io.kaskad.channels.fcm;

import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A notification as FCM wants it. On each kind of device it carries the message's id as its tag: if it is handed over twice,
 * the second one takes the place of the first.
 */
final class FcmLetter {

    private static final Duration LONGEST_LIFE = Duration.ofDays(28);

    private FcmLetter() {}

    static Map<String, Object> of(OutboundMessage message, Clock clock) {
        var id = message.id().toString();
        var extras = message.text().extras();
        var life = life(message, clock);
        var letter = new LinkedHashMap<String, Object>();
        letter.put("token", message.address());
        letter.put("notification", notification(message.text()));
        letter.put("data", data(id, extras));
        letter.put("android", Map.of("ttl", life.toSeconds() + "s", "notification", Map.of("tag", id)));
        letter.put("apns", apns(id, clock.instant().plus(life).getEpochSecond(), extras));
        letter.put("webpush", webpush(id, life, extras));
        return Map.of("message", letter);
    }

    private static Duration life(OutboundMessage message, Clock clock) {
        var life = Duration.between(clock.instant(), message.expiresAt());
        if (life.isNegative()) {
            return Duration.ZERO;
        }
        return life.compareTo(LONGEST_LIFE) < 0 ? life : LONGEST_LIFE;
    }

    private static Map<String, Object> notification(Text text) {
        var notification = new LinkedHashMap<String, Object>();
        if (text.subject() != null) {
            notification.put("title", text.subject());
        }
        notification.put("body", text.body());
        if (text.extras().image() != null) {
            notification.put("image", text.extras().image().toString());
        }
        return notification;
    }

    /** For the app: which message it is, and where a tap shall lead. */
    private static Map<String, Object> data(String id, Extras extras) {
        return extras.link() == null
                ? Map.of("message", id)
                : Map.of("message", id, "link", extras.link().toString());
    }

    /** An app on iOS may fetch the picture before it shows the notification, if it is told that it may change it. */
    private static Map<String, Object> apns(String id, long expiration, Extras extras) {
        var aps = new LinkedHashMap<String, Object>();
        aps.put("sound", "default");
        if (extras.image() != null) {
            aps.put("mutable-content", 1);
        }
        return Map.of(
                "headers", Map.of("apns-expiration", String.valueOf(expiration), "apns-collapse-id", id),
                "payload", Map.of("aps", aps));
    }

    private static Map<String, Object> webpush(String id, Duration life, Extras extras) {
        var webpush = new LinkedHashMap<String, Object>();
        webpush.put("headers", Map.of("TTL", String.valueOf(life.toSeconds())));
        webpush.put("notification", Map.of("tag", id));
        if (extras.link() != null && "https".equals(extras.link().getScheme())) {
            webpush.put("fcm_options", Map.of("link", extras.link().toString()));
        }
        return webpush;
    }
}
