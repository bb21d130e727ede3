package io.kaskad.imports;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Suppressions.Reason;
import io.kaskad.customers.Suppressions.Suppressed;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address nothing is sent to, cell by cell. */
final class SuppressionDraft implements Draft<Suppressed> {

    private final Instant now;
    private @Nullable Channel channel;
    private @Nullable String address;
    private Reason reason = Reason.MANUAL;

    SuppressionDraft(Instant now) {
        this.now = now;
    }

    void channel(String key) {
        channel = Channel.of(key.strip().toLowerCase(Locale.ROOT));
    }

    void address(String told) {
        address = told;
    }

    void reason(String name) {
        reason = Arrays.stream(Reason.values())
                .filter(known -> known.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid("There is no such reason. Reasons are: " + Arrays.toString(Reason.values())));
    }

    @Override
    public Suppressed checked() {
        if (channel == null || address == null) {
            throw Refused.invalid("The row needs a channel and an address.");
        }
        return new Suppressed(channel, channel.contact().normalised(address), reason, Intake.SOURCE, now);
    }

    @Override
    public @Nullable String customer() {
        return null;
    }
}
