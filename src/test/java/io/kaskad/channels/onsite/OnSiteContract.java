package io.kaskad.channels.onsite;

import io.kaskad.channels.ChannelContract;

/**
 * The contract without what a remote end would do: these messages go no further than our database, and where that fails the
 * hand-over does, which counts as unknown and is repeated under the same id.
 */
interface OnSiteContract extends ChannelContract {

    @Override
    default void whoIsTooFastIsToldToWait() {}

    @Override
    default void refusedCredentialsNeedAPerson() {}

    @Override
    default void silenceBeforeAnythingIsTakenIsNoAcceptance() {}

    @Override
    default void silenceAfterItWasTakenIsAnUnknownOutcome() {}

    @Override
    default void anAnswerThatIsCutIsAnUnknownOutcome() {}

    @Override
    default void nobodyAtTheOtherEndHasTakenAnything() {}
}
