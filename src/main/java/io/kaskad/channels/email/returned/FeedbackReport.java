package io.kaskad.channels.email.returned;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A complaint as RFC 5965 has it; other reports in that format, such as those of DMARC (RFC 6591), are none. */
final class FeedbackReport implements Format {

    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        return mail.pieces("message/feedback-report")
                .findFirst()
                .map(report ->
                        Fields.value(Fields.block(report), "Feedback-Type").toLowerCase(Locale.ROOT))
                .map(type -> COMPLAINTS.contains(type) ? Meaning.COMPLAINT : Meaning.NOTHING);
    }
}
