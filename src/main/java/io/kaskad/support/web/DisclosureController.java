package io.kaskad.support.web;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.web.RunView;
import io.kaskad.cascades.web.RunViews;
import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Proof;
import io.kaskad.customers.web.CustomerCard;
import io.kaskad.events.EventLog;
import io.kaskad.messaging.Reply;
import io.kaskad.messaging.web.MessageView;
import io.kaskad.support.Disclosing;
import io.kaskad.support.Disclosing.Answered;
import io.kaskad.support.Disclosing.Disclosure;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisclosureController {

    private final Disclosing disclosing;
    private final RunViews runs;

    DisclosureController(Disclosing disclosing, RunViews runs) {
        this.disclosing = disclosing;
        this.runs = runs;
    }

    /**
     * All there is of one person.
     *
     * @param consents every word there ever was, newest first
     */
    @Schema(name = "CustomerDisclosure")
    record DisclosureView(
            CustomerCard customer,
            List<WordView> consents,

            @ArraySchema(schema = @Schema(implementation = EventLog.Told.class))
            Stream<EventLog.Told> events,

            @ArraySchema(schema = @Schema(implementation = StartedRunView.class))
            Stream<StartedRunView> runs,

            @ArraySchema(schema = @Schema(implementation = AnsweredView.class))
            Stream<AnsweredView> messages) {}

    /** @param source who told of it */
    @Schema(name = "ConsentWord")
    record WordView(Channel channel, String topic, Consent.State state, Instant at, String source, Proof proof) {

        static WordView of(Consents.Said said) {
            var consent = said.consent();
            return new WordView(
                    consent.channel(),
                    consent.topic(),
                    consent.state(),
                    consent.changedAt(),
                    said.source(),
                    said.proof());
        }
    }

    @Schema(name = "StartedRun")
    record StartedRunView(RunView run, Run.Trigger trigger) {}

    @Schema(name = "AnsweredMessage")
    record AnsweredView(MessageView message, List<Reply> answers) {

        static AnsweredView of(Answered answered) {
            return new AnsweredView(MessageView.of(answered.message()), answered.answers());
        }
    }

    /** All there is of a customer, who may ask for it (GDPR, articles 15 and 20). */
    @GetMapping("/api/customers/{id}/export")
    ResponseEntity<DisclosureView> all(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("customer.json")
                                .build()
                                .toString())
                .body(view(disclosing.of(id)));
    }

    private DisclosureView view(Disclosure told) {
        return new DisclosureView(
                CustomerCard.of(told.customer(), told.anonymous(), told.aliases()),
                told.consents().stream().map(WordView::of).toList(),
                told.events(),
                told.runs().map(run -> new StartedRunView(runs.of(run), run.trigger())),
                told.messages().map(AnsweredView::of));
    }
}
