package io.kaskad.channels.email.returned;

import java.util.Optional;

/** One way in which mail comes back. */
interface Format {

    /** Empty if the mail is not of this format. */
    Optional<Meaning> read(ReturnedMail mail);
}
