package io.kaskad.channels.email;

import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Fetched;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fetches files from hosts that the settings name, and from nowhere else. */
final class Attachments implements AutoCloseable {

    private static final int MOST_BYTES = 10_000_000;
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Set<String> hosts;
    private final Set<String> innerHosts;
    private final HttpCaller http;

    Attachments(SmtpSettings settings) {
        this.hosts = settings.attachmentHosts();
        this.innerHosts = settings.innerAttachmentHosts();
        this.http = new HttpCaller(settings.timeout(), settings.concurrency(), new PublicAddresses(innerHosts));
    }

    /** Why a letter cannot go with what it should have. */
    static final class Missing extends Exception {

        final transient Handover handover;

        Missing(Handover handover) {
            super(handover.toString());
            this.handover = handover;
        }
    }

    /**
     * All of them, in order.
     *
     * @param deadline {@link System#nanoTime} after which no other is begun
     */
    List<Attachment> fetched(List<URI> addresses, long deadline) throws Missing {
        var files = new ArrayList<Attachment>();
        var left = MOST_BYTES;
        for (var address : addresses) {
            if (System.nanoTime() > deadline) {
                throw new Missing(new Handover.TryLater(LATER, "Fetching the attachments takes too long."));
            }
            var file = fetched(address, left);
            left -= file.content().length;
            files.add(file);
        }
        return files;
    }

    private Attachment fetched(URI address, int most) throws Missing {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        var https = "https".equalsIgnoreCase(address.getScheme());
        var inner = innerHosts.contains(host) && (https || "http".equalsIgnoreCase(address.getScheme()));
        if (!inner && !(https && hosts.contains(host))) {
            throw new Missing(new Handover.Unsendable("The template attaches a file that is not at an https address of"
                    + " a host in attachment-hosts."));
        }
        try {
            var file = http.fetch(address, most);
            if (file.status() != 200) {
                throw new Missing(new Handover.TryLater(
                        LATER, "The server of an attachment, " + host + ", answered " + file.status() + "."));
            }
            return new Attachment(FileNames.of(file.disposition(), address), type(file), file.body());
        } catch (Fetched.TooLong e) {
            throw new Missing(new Handover.Rejected(
                    "The attachments are longer than " + MOST_BYTES / 1_000_000 + " MB together."));
        } catch (IOException e) {
            throw new Missing(new Handover.TryLater(
                    LATER,
                    "An attachment cannot be fetched from " + host + " ("
                            + e.getClass().getSimpleName() + ")."));
        }
    }

    /** Never one that mail programs take for more than a file. */
    private static String type(Fetched file) {
        var type = file.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("(application|image|audio|video|text|font)/[a-z0-9.+-]+")
                ? type
                : "application/octet-stream";
    }

    @Override
    public void close() {
        http.close();
    }
}
