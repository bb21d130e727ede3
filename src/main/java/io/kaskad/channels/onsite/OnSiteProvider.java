package io.kaskad.channels.onsite;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.site.Deed;
import io.kaskad.channels.site.Fingerprint;
import io.kaskad.channels.site.Origins;
import io.kaskad.channels.site.SignedReports;
import io.kaskad.channels.site.SiteProvider;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps messages until their visitor comes to the site, where our script shows them. */
public class OnSiteProvider implements SiteProvider {

    private static final Set<Channel> OURS = EnumSet.of(Channel.ONSITE, Channel.CHAT);

    private final String name;
    private final OnSiteSettings settings;
    private final OnSiteMessages messages;
    private final SignedReports reports;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;

    OnSiteProvider(
            String name,
            OnSiteSettings settings,
            OnSiteMessages messages,
            SignedReports reports,
            Receipts receipts,
            Hearings hearings,
            Clock clock) {
        this.name = name;
        this.settings = settings;
        this.messages = messages;
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
        return OURS;
    }

    @Override
    public Origins origins() {
        return new Origins(settings.origins());
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var visitor = Visitor.at(message.address()).orElse(null);
        if (visitor == null) {
            return new Handover.Bounced("The contact is not a visitor of a site that loads our script.");
        }
        var content = Content.of(message, reports.token(name, message.id()));
        messages.add(
                new OnSiteMessage(message.id(), name, message.channel(), visitor, content),
                clock.instant(),
                message.expiresAt());
        return new Handover.Accepted(message.id().toString());
    }

    /** What this visitor has still to see, the oldest first, in JSON. */
    public List<String> waiting(Visitor visitor) {
        return messages.waiting(name, visitor, clock.instant()).stream()
                .map(OnSiteMessage::content)
                .toList();
    }

    /** A token of a link of ours says which customer this visitor is. */
    public void linked(Visitor visitor, String token) {
        hearings.accept(OURS.stream()
                .map(channel -> heard(
                        channel, visitor, What.LINKED, Fingerprint.of(token, visitor.address()) + channel.key(), token))
                .toList());
    }

    /** The visitor is nobody we know any more, such as after logging out. */
    public void forgotten(Visitor visitor) {
        var id = UUID.randomUUID();
        hearings.accept(OURS.stream()
                .map(channel -> heard(channel, visitor, What.GONE, id + channel.key(), null))
                .toList());
    }

    private Heard heard(Channel channel, Visitor visitor, What what, String id, @Nullable String text) {
        return new Heard(name, id, channel, visitor.address(), what, text, null, clock.instant());
    }

    /** A popup is shown once, a chat message until somebody closes or answers it. */
    @Override
    public void reported(UUID id, Deed deed, String answer) {
        messages.find(name, id).ifPresent(message -> {
            switch (deed) {
                case RECEIVED -> report(message, Status.DELIVERED);
                case SHOWN -> shown(message);
                case CLICKED -> report(message, Status.CLICKED);
                case CLOSED -> messages.end(id, clock.instant());
                case ANSWERED -> answered(message, answer);
            }
        });
    }

    private void shown(OnSiteMessage message) {
        report(message, Status.OPENED);
        if (message.channel() == Channel.ONSITE) {
            messages.end(message.id(), clock.instant());
        }
    }

    private void report(OnSiteMessage message, Status status) {
        var id = message.id();
        receipts.accept(List.of(new Receipt(name, id + ":" + status, id, id.toString(), status, clock.instant())));
    }

    /** An address from a form is an answer like another: what else becomes of it the site's own page decides. */
    private void answered(OnSiteMessage message, String answer) {
        hearings.accept(List.of(new Heard(
                name,
                Fingerprint.of(message.id().toString(), answer),
                message.channel(),
                message.visitor().address(),
                What.WROTE,
                answer,
                message.id().toString(),
                clock.instant())));
        messages.end(message.id(), clock.instant());
    }
}
