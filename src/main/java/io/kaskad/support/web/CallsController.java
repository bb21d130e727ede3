package io.kaskad.support.web;

import io.kaskad.cascades.Run;
import io.kaskad.messaging.web.MessageView;
import io.kaskad.shared.Refused;
import io.kaskad.support.CallCards;
import io.kaskad.support.CallCards.CallCard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For the form that Tasklist shows. The engine says who may see a task. */
@RestController
class CallsController {

    private final CallCards cards;

    CallsController(CallCards cards) {
        this.cards = cards;
    }

    /**
     * Whom to call.
     *
     * @param phone null if the customer has been erased
     * @param say what to say; null if that is left to the caller
     * @param outcomes what can come of the call; completing the task needs one of them as the variable {@code outcome}
     */
    @Schema(name = "CallToMake")
    record CallView(
            String run,
            String cascade,
            @Nullable String step,
            String customer,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String timeZone,
            Map<String, Object> attributes,
            Run.Trigger trigger,
            @Nullable String say,
            List<MessageView> messages,
            List<String> outcomes) {

        static CallView of(CallCard card) {
            var customer = card.customer();
            var run = card.run();
            return new CallView(
                    run.id(),
                    run.cascade(),
                    card.task().step(),
                    run.customer(),
                    card.phone(),
                    customer == null ? null : customer.locale(),
                    customer == null ? null : customer.timeZone(),
                    customer == null ? Map.of() : customer.attributes(),
                    run.trigger(),
                    card.say(),
                    card.messages().stream().map(MessageView::of).toList(),
                    card.task().outcomes());
        }
    }

    @GetMapping("/api/calls/{task}")
    CallView find(@PathVariable String task) {
        return cards.of(task).map(CallView::of).orElseThrow(() -> Refused.notFound("call", task));
    }
}
