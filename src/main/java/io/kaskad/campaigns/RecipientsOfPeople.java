package io.kaskad.campaigns;

import io.kaskad.customers.CustomersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who turns out to be another customer is a recipient under that name; the database forgets those who are erased. */
@Component
class RecipientsOfPeople {

    private final Recipients recipients;

    RecipientsOfPeople(Recipients recipients) {
        this.recipients = recipients;
    }

    @EventListener
    void merged(CustomersMerged merged) {
        recipients.move(merged.from(), merged.into());
    }
}
