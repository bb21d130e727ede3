package io.kaskad.channels.email.returned;

import java.util.Optional;
import java.util.regex.Pattern;

/** What qmail sends back (QSBMF): paragraphs that begin with the address, until the line the letter follows. */
final class QmailBounce implements Format {

    private static final Pattern GREETING =
            Pattern.compile("^\\s*Hi\\. This is the .{1,200}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^<[^>\\n]*>:$");

    @Override
    public Optional<Meaning> read(ReturnedMail mail) {
        var said = mail.words().split("(?m)^-{3} (Below this line|Enclosed)", 2)[0];
        var recipient = RECIPIENT.matcher(said);
        return GREETING.matcher(said).lookingAt() && recipient.find()
                ? Optional.of(Diagnosis.of("", said.substring(recipient.end())))
                : Optional.empty();
    }
}
