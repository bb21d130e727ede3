package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.shared.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * What happens by itself to the messages of a channel. The same message always gets the same receipts.
 *
 * @param delivered how many of a hundred messages arrive
 * @param opened how many of a hundred messages are opened
 * @param delaySeconds how long after acceptance, in real seconds
 */
public record Behaviour(Channel channel, int delivered, int opened, int delaySeconds) {

    private static final int LONGEST_DELAY_SECONDS = (int) Duration.ofDays(7).toSeconds();

    public Behaviour {
        percent("delivered", delivered);
        percent("opened", opened);
        if (delaySeconds < 0 || delaySeconds > LONGEST_DELAY_SECONDS) {
            throw Refused.invalid("delaySeconds must be between 0 and " + LONGEST_DELAY_SECONDS + ".");
        }
    }

    static Behaviour nothing(Channel channel) {
        return new Behaviour(channel, 0, 0, 0);
    }

    List<Status> receiptsOf(UUID message) {
        var place = place(message);
        var receipts = new ArrayList<Status>();
        if (place < delivered) {
            receipts.add(Status.DELIVERED);
        }
        if (place < opened) {
            receipts.add(Status.OPENED);
        }
        return receipts;
    }

    /** Where a message stands among a hundred. */
    private static int place(UUID message) {
        var hash = new CRC32();
        hash.update(message.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return (int) (hash.getValue() % 100);
    }

    private static void percent(String name, int value) {
        if (value < 0 || value > 100) {
            throw Refused.invalid(name + " must be a percentage between 0 and 100.");
        }
    }
}
