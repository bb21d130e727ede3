package io.kaskad.channels.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.Request;
import io.kaskad.channels.site.Deed;
import io.kaskad.channels.site.Fingerprint;
import io.kaskad.channels.site.Origins;
import io.kaskad.channels.site.SignedReports;
import io.kaskad.channels.site.SiteProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands notifications, encrypted for one browser each, to the push service this browser has chosen. */
public class WebPushProvider implements SiteProvider {

    private static final int CONCURRENCY = 50;

    /** Of 4096 bytes that every push service takes (RFC 8291, 4), those that encryption adds. */
    private static final int LONGEST_NOTICE = 4096 - 86 - 17;

    /** Longer than any push service keeps a message. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(28);

    /** Half of what RFC 8292 allows. */
    private static final int SIGNED_FOR_HOURS = 12;

    private final String name;
    private final WebPushSettings settings;
    private final VAPIDKeyPair keys;
    private final PushServices services;
    private final HttpCaller http;
    private final SignedReports reports;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;

    WebPushProvider(
            String name,
            WebPushSettings settings,
            VAPIDKeyPair keys,
            SignedReports reports,
            Receipts receipts,
            Hearings hearings,
            Clock clock) {
        this.name = name;
        this.settings = settings;
        this.keys = keys;
        this.services = new PushServices(settings.hosts());
        this.http = new HttpCaller(settings.timeout(), CONCURRENCY);
        this.reports = reports;
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WEBPUSH);
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    @Override
    public Origins origins() {
        return new Origins(settings.origins());
    }

    /** What browsers subscribe with: the point of P-256, uncompressed, base64url. */
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.extractPublicKeyInUncompressedForm());
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var subscription = Subscription.read(message.address()).orElse(null);
        if (subscription == null) {
            return new Handover.Bounced("The contact is not a push subscription: it must have endpoint, keys.p256dh"
                    + " and keys.auth as a browser gives them.");
        }
        if (!services.include(subscription.endpoint())) {
            return new Handover.Rejected("The subscription's push service is none of those in hosts.");
        }
        var notice = Notice.of(message, reports.address(name, message.id())).getBytes(UTF_8);
        return notice.length > LONGEST_NOTICE
                ? new Handover.Rejected("The message has " + notice.length + " bytes with its links; a notification may"
                        + " have " + LONGEST_NOTICE + ".")
                : PushVerdict.on(message.id(), http.post(request(message, subscription, notice)), clock);
    }

    private Request request(OutboundMessage message, Subscription subscription, byte[] notice) {
        // one for each message: it is not made for several threads
        var encrypted = MessageEncryptions.of().encrypt(subscription.keys(), PushMessage.of(notice));
        return new Request(
                subscription.endpoint(),
                Map.of(
                        "TTL", String.valueOf(secondsToLive(message)),
                        "Urgency", "normal",
                        "Content-Encoding", encrypted.contentEncoding(),
                        "Authorization", authorization(subscription.endpoint())),
                encrypted.mediaType(),
                encrypted.toBytes());
    }

    private long secondsToLive(OutboundMessage message) {
        var left = Duration.between(clock.instant(), message.expiresAt()).toSeconds();
        return Math.max(0, Math.min(left, LONGEST_WAIT.toSeconds()));
    }

    /** By real time, which is the push service's, even if ours passes faster. */
    private String authorization(URI endpoint) {
        return keys.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint.toString())
                .expiresAfter(SIGNED_FOR_HOURS, TimeUnit.HOURS)
                .subject(settings.subject())
                .build());
    }

    /** A notification that is on the screen has arrived; whether anybody has read it shows only when they click. */
    @Override
    public void reported(UUID message, Deed deed, String answer) {
        switch (deed) {
            case SHOWN -> report(message, Status.DELIVERED);
            case CLICKED -> report(message, Status.CLICKED);
            default -> {
                // tells nothing more
            }
        }
    }

    private void report(UUID message, Status status) {
        receipts.accept(List.of(
                new Receipt(name, message + ":" + status, message, message.toString(), status, clock.instant())));
    }

    /**
     * A customer's browser has subscribed.
     *
     * @param token of a link of ours, which says who the customer is
     * @return false if nothing can be sent to that subscription
     */
    public boolean subscribed(JsonNode subscription, String token) {
        return heard(subscription, read -> heard(What.LINKED, Fingerprint.of(token, read.address()), read, token));
    }

    /** A customer's browser is not subscribed any more. */
    public boolean unsubscribed(JsonNode subscription) {
        return heard(subscription, read -> heard(What.GONE, UUID.randomUUID().toString(), read, null));
    }

    private boolean heard(JsonNode json, Function<Subscription, Heard> saying) {
        var subscription = Subscription.read(json).filter(read -> services.include(read.endpoint()));
        subscription.map(saying).map(List::of).ifPresent(hearings::accept);
        return subscription.isPresent();
    }

    private Heard heard(What what, String id, Subscription subscription, @Nullable String token) {
        return new Heard(name, id, Channel.WEBPUSH, subscription.address(), what, token, null, clock.instant());
    }

    @Override
    public void close() {
        http.close();
    }
}
