package io.kaskad.channels.email.returned;

import java.util.Locale;
import java.util.Optional;

/** A complaint as Hotmail's junk mail reporting sends it: the letter itself, with a subject that says why. */
final class HotmailComplaint implements Format {

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        var complains = mail.header("Subject").toLowerCase(Locale.ROOT).startsWith("complaint about message from");
        return complains && mail.returned("X-HmXmrOriginalRecipient").findAny().isPresent()
                ? Optional.of(Meaning.COMPLAINT)
                : Optional.empty();
    }
}
