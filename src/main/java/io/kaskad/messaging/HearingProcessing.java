package io.kaskad.messaging;

import io.kaskad.messaging.SqlHearings.Row;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at what customers said and did on channels, one after the other. */
@Component
class HearingProcessing implements Work {

    static final String NAME = "hearings";

    private static final Logger log = LoggerFactory.getLogger(HearingProcessing.class);

    private final SqlHearings inbox;
    private final Listening listening;
    private final MessagingSettings settings;
    private final Transactions transactions;

    HearingProcessing(SqlHearings inbox, Listening listening, MessagingSettings settings, Transactions transactions) {
        this.inbox = inbox;
        this.listening = listening;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int doSome() {
        int done = 0;
        while (done < settings.batch() && Boolean.TRUE.equals(transactions.call(this::doOne))) {
            done++;
        }
        return done;
    }

    private boolean doOne() {
        var found = inbox.claim(1);
        found.forEach(row -> inbox.done(row, understood(row)));
        return !found.isEmpty();
    }

    /** What keeps it from being of use; null if nothing. */
    private @Nullable String understood(Row row) {
        try {
            return listening.hear(row.heard());
        } catch (Refused e) {
            log.warn(
                    "{} of {} is of no use: {}", row.heard().what(), row.heard().provider(), e.getMessage());
            return e.getMessage();
        }
    }
}
