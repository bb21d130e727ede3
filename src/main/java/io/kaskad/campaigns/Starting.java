package io.kaskad.campaigns;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.campaigns.Launch.Counts;
import io.kaskad.campaigns.Launch.State;
import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Entering;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunStart;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Messages;
import io.kaskad.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Starts the runs of those whose time has come, no faster than the campaign says and than messages leave; in the caller's
 * transaction.
 */
@Component
class Starting {

    static final int BATCH = 100;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration UNTIL_RESUMED = Duration.ofSeconds(10);

    private final Launches launches;
    private final Recipients recipients;
    private final Customers customers;
    private final Cascades cascades;
    private final Entering entering;
    private final CascadeRuntime runtime;
    private final Messages messages;
    private final Clock clock;
    private final int mostWaiting;

    Starting(
            Launches launches,
            Recipients recipients,
            Customers customers,
            Cascades cascades,
            Entering entering,
            CascadeRuntime runtime,
            Messages messages,
            Clock clock,
            @Value("${kaskad.campaigns.most-waiting:5000}") int mostWaiting) {
        this.launches = launches;
        this.recipients = recipients;
        this.customers = customers;
        this.cascades = cascades;
        this.entering = entering;
        this.runtime = runtime;
        this.messages = messages;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
    }

    void some(Campaign campaign, Launch launch, int most) {
        var now = clock.instant();
        var cascade = cascades.get(launch.cascade());
        if (cascades.paused(cascade.key())) {
            launches.rest(launch, now.plus(UNTIL_RESUMED));
            return;
        }
        var room = mostWaiting - messages.due(channels(cascade), mostWaiting);
        if (room <= 0) {
            launches.rest(launch, now.plus(A_MOMENT));
            return;
        }
        var tempo = new Tempo(campaign.pace().perMinute());
        var next = recipients.due(launch.id(), now, Math.min(tempo.atOnce(most), room));
        if (next.isEmpty()) {
            recipients
                    .nextDue(launch.id())
                    .ifPresentOrElse(
                            due -> launches.rest(launch, due), () -> launches.end(launch, State.DONE, null, now));
            return;
        }
        var counts = start(campaign, launch, cascade, next);
        launches.stepped(
                launch, counts, tempo.rate(launch, next.size(), now), now, tempo.next(launch, next.size(), now));
    }

    private static Set<Channel> channels(Cascade cascade) {
        return cascade.mailing().sends().stream().map(Cascade.Sending::channel).collect(toSet());
    }

    /** Who has become somebody else meanwhile is a recipient under that name the next time. */
    private Counts start(Campaign campaign, Launch launch, Cascade cascade, List<String> next) {
        var event = Objects.requireNonNullElse(cascade.startEvent(), "");
        var source = launch.source();
        var starts = customers.lock(next).stream()
                .sorted()
                .map(customer -> new RunStart(
                        cascade, customer, new Run.Trigger(source, customer, event, campaign.properties())))
                .toList();
        var admission = entering.admit(starts);
        runtime.start(admission.admitted());
        recipients.started(
                launch.id(),
                admission.admitted().stream().map(RunStart::customer).toList());
        recipients.left(
                launch.id(),
                Recipients.State.KEPT_OUT,
                admission.keptOut().stream().collect(toMap(out -> out.start().customer(), Entering.KeptOut::why)));
        return new Counts(0, 0, admission.admitted().size(), admission.keptOut().size(), 0);
    }

    /** What others say of it may quote anything; our own refusals do not. */
    int skip(Launch launch, RuntimeException failure) {
        var now = clock.instant();
        var reason = failure instanceof Refused
                ? String.valueOf(failure.getMessage())
                : "The run could not be started (" + failure.getClass().getSimpleName() + ").";
        recipients.due(launch.id(), now, 1).forEach(customer -> {
            recipients.left(launch.id(), Recipients.State.FAILED, Map.of(customer, reason));
            launches.stepped(launch, new Counts(0, 0, 0, 0, 1), launch.rate(), now, now);
        });
        return 1;
    }
}
