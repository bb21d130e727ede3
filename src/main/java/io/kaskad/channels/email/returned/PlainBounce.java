package io.kaskad.channels.email.returned;

import java.util.Optional;
import java.util.regex.Pattern;

/** What other servers send back in words only, old Exchange among them. The letter follows below a line, if at all. */
final class PlainBounce implements Format {

    private static final Pattern DELAYED =
            phrases("delay|warning|not yet been delivered|will be retried|will keep trying"
                    + "|still being retried|задерж|no action is required");
    private static final Pattern FAILED = phrases(
            "undeliver|not (been )?delivered|could ?n.t be delivered|delivery (has )?fail"
                    + "|failed delivery|failure notice|returned (mail|to sender)|did not reach|cannot be delivered|delivery"
                    + " (status )?notification|не ?доставл|возвращен|could not deliver|unable to deliver|mail delivery");
    private static final Pattern LETTER = Pattern.compile(
            "(?im)^(-{3,}.*(original|copy|below|returned|unsent|transcript of the headers|header|исходно).*"
                    + "|received: .*|original message (headers|follows).*)$");

    private static Pattern phrases(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        if (!Machines.returned(mail)) {
            return Optional.empty();
        }
        var subject = mail.header("Subject");
        var said = LETTER.split(mail.words(), 2)[0];
        if (DELAYED.matcher(subject).find()
                || !FAILED.matcher(subject + "\n" + said).find()) {
            return Optional.of(Meaning.NOTHING);
        }
        return Optional.of(
                DELAYED.matcher(said).find() && !FAILED.matcher(subject).find()
                        ? Meaning.NOTHING
                        : Diagnosis.of("", said));
    }
}
