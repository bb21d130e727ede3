package io.kaskad.messaging.web;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Reporting;
import io.kaskad.messaging.ProviderStates;
import io.kaskad.messaging.ProviderStates.Report;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who carries messages, on what terms, and how they do. */
@RestController
@RequestMapping("/api/providers")
class ProvidersController {

    private static final Duration TEST_IS_WORTH = Duration.ofHours(1);

    private final Carriers carriers;
    private final ProviderStates states;
    private final Clock clock;

    ProvidersController(Carriers carriers, ProviderStates states, Clock clock) {
        this.carriers = carriers;
        this.states = states;
        this.clock = clock;
    }

    /**
     * A provider.
     *
     * @param channels those it carries; none if others carry all it could
     * @param per ISO 8601; the time the rate is meant for
     * @param webhook where it reports; null if it does not call us
     * @param waiting how many messages wait for it, ten thousand at most
     * @param nodes what each node finds
     */
    @Schema(name = "Provider")
    record ProviderView(
            String name,
            Collection<Channel> channels,
            int order,
            int share,
            @Nullable Integer rate,
            String per,
            Map<String, BigDecimal> prices,
            String currency,
            @Nullable String webhook,
            int waiting,
            List<Report> nodes) {}

    /** What to send to whom, past all cascades. */
    @Schema(name = "TestMessage")
    record TestMessage(Channel channel, String to, String text) {}

    /**
     * How a test message fared.
     *
     * @param outcome such as {@code accepted} or {@code rejected}
     * @param detail what the provider said; empty if it took the message
     */
    @Schema(name = "TestResult")
    record TestResult(
            String outcome, String detail, @Nullable Money cost) {}

    @GetMapping
    Page<ProviderView> list() {
        var found = states.all();
        return Page.of(carriers.inUse().stream()
                .map(carrier -> view(carrier, found.getOrDefault(carrier.name(), List.of())))
                .toList());
    }

    private ProviderView view(Carrier carrier, List<Report> nodes) {
        var terms = carrier.terms();
        return new ProviderView(
                carrier.name(),
                carrier.provider().channels().stream()
                        .filter(channel -> carriers.of(channel).contains(carrier))
                        .sorted()
                        .toList(),
                terms.order(),
                terms.share(),
                terms.rate(),
                terms.per().toString(),
                terms.prices(),
                terms.currency(),
                carrier.provider() instanceof Reporting ? "/webhooks/" + carrier.name() : null,
                states.waiting(carrier.name()),
                nodes);
    }

    /** It is mended: tries it at once instead of when the pause is over. */
    @PostMapping("/{name}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String name) {
        states.tryNow(carrier(name));
    }

    /** Sends one message at once. It costs what it costs. */
    @PostMapping("/{name}/test")
    TestResult test(@PathVariable String name, @RequestBody TestMessage test) {
        var carrier = carrier(name);
        if (test.channel() == null
                || test.to() == null
                || test.text() == null
                || test.text().isBlank()) {
            throw Refused.invalid("A test message needs a channel, an address to send to, and a text.");
        }
        if (!carrier.provider().channels().contains(test.channel())) {
            throw Refused.invalid(
                    "This provider does not carry " + test.channel().key() + ".");
        }
        var message = new OutboundMessage(
                Ids.next(),
                test.channel(),
                "test",
                test.channel().contact().normalised(test.to()),
                new OutboundMessage.Text(test.text(), test.text(), null),
                null,
                clock.instant().plus(TEST_IS_WORTH));
        return result(carrier, message, carrier.provider().handOver(message));
    }

    private static TestResult result(Carrier carrier, OutboundMessage message, Handover handover) {
        var outcome = handover.getClass().getSimpleName();
        return new TestResult(
                outcome.substring(0, 1).toLowerCase(Locale.ROOT) + outcome.substring(1),
                handover.detail(),
                handover instanceof Handover.Accepted taken ? cost(carrier, message, taken) : null);
    }

    private static @Nullable Money cost(Carrier carrier, OutboundMessage message, Handover.Accepted taken) {
        return taken.cost() != null ? taken.cost() : carrier.terms().cost(message.address(), taken.parts());
    }

    private Carrier carrier(String name) {
        return carriers.find(name).orElseThrow(() -> Refused.notFound("provider", name));
    }
}
