package io.kaskad.channels.email.returned;

import java.util.Optional;
import java.util.regex.Pattern;

/** What Exim sends back as text; the letter follows below a line. */
final class EximBounce implements Format {

    private static final Pattern FAILED = Pattern.compile("(?s)following address\\(es\\) failed:(.*)");

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        var words = mail.words();
        if (!words.contains("This message was created automatically by mail delivery software")) {
            return Optional.empty();
        }
        var said = words.split("(?m)^-{4,} (This is a copy|The body of the message)", 2)[0];
        var failed = FAILED.matcher(said);
        return Optional.of(failed.find() ? Diagnosis.of("", failed.group(1)) : Meaning.NOTHING);
    }
}
