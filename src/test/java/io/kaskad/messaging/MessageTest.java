package io.kaskad.messaging;

import static io.kaskad.messaging.Message.Status.BOUNCED;
import static io.kaskad.messaging.Message.Status.CANCELLED;
import static io.kaskad.messaging.Message.Status.CLICKED;
import static io.kaskad.messaging.Message.Status.DELIVERED;
import static io.kaskad.messaging.Message.Status.EXPIRED;
import static io.kaskad.messaging.Message.Status.FAILED;
import static io.kaskad.messaging.Message.Status.MACHINE_OPENED;
import static io.kaskad.messaging.Message.Status.OPENED;
import static io.kaskad.messaging.Message.Status.QUEUED;
import static io.kaskad.messaging.Message.Status.SENT;
import static io.kaskad.messaging.Message.Status.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.shared.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Send EMAIL =
            new Send("run", "cascade", 1, "sendEmail", "customer", Channel.EMAIL, "hello", null, false, 50, null);

    private final Message message = new Message(Ids.next(), EMAIL, NOW);

    @Test
    void whatAMachineOpenedHasArrivedAndIsNotOpened() {
        message.accepted("smtp", "1", null, NOW);
        message.reach(MACHINE_OPENED, NOW);
        assertThat(message.reached(Awaited.DELIVERED)).isTrue();
        assertThat(message.reached(Awaited.OPENED)).isFalse();
        assertThat(message.status()).isEqualTo(MACHINE_OPENED);
        message.reach(DELIVERED, NOW);
        assertThat(message.status()).isEqualTo(MACHINE_OPENED);
        message.fail(BOUNCED, Reason.HARD_BOUNCE, NOW);
        assertThat(message.status()).isEqualTo(MACHINE_OPENED);
        message.reach(OPENED, NOW);
        assertThat(message.status()).isEqualTo(OPENED);
    }

    @Test
    void statusesOnlyMoveForward() {
        message.reach(SENT, NOW);
        message.reach(CLICKED, NOW.plusSeconds(2));
        message.reach(DELIVERED, NOW.plusSeconds(3));

        assertThat(message.status()).isEqualTo(CLICKED);
        assertThat(message.times()).containsOnlyKeys(QUEUED, SENT, DELIVERED, CLICKED);
    }

    @Test
    void theFirstReportOfAStatusGivesItsTime() {
        message.reach(OPENED, NOW.plusSeconds(1));
        message.reach(OPENED, NOW.plusSeconds(9));

        assertThat(message.times()).containsEntry(OPENED, NOW.plusSeconds(1));
    }

    @Test
    void aFailureDoesNotUndoADelivery() {
        message.reach(DELIVERED, NOW);
        message.fail(FAILED, Reason.REJECTED, NOW);

        assertThat(message.status()).isEqualTo(DELIVERED);
        assertThat(message.reason()).isNull();
    }

    @Test
    void whatComesLaterImpliesWhatCameBefore() {
        message.reach(CLICKED, NOW);

        assertThat(message.reached(Awaited.SENT)).isTrue();
        assertThat(message.reached(Awaited.DELIVERED)).isTrue();
        assertThat(message.reached(Awaited.OPENED)).isTrue();
        assertThat(message.reached(Awaited.REPLIED)).isFalse();
    }

    @Test
    void notSentAndNotDeliveredNeverHoldTogether() {
        assertThat(message.notSent()).isFalse();
        assertThat(message.notDelivered()).isTrue();
        message.reach(SENT, NOW);
        assertThat(message.notDelivered()).isTrue();
        message.fail(BOUNCED, Reason.HARD_BOUNCE, NOW);

        assertThat(message.notSent()).isFalse();
        assertThat(message.notDelivered()).isTrue();
    }

    @Test
    void aMessageTheRunHasLeftIsNotQueuedAgain() {
        message.await("execution", Awaited.DELIVERED);
        message.reach(Message.Status.SENDING, NOW);
        message.leave(NOW);
        message.again(Reason.PROVIDER_DOWN, NOW);

        assertThat(message.status()).isEqualTo(CANCELLED);
        assertThat(message.reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void whatMayHaveBeenTakenDoesNotCountAsNotSent() {
        message.reach(Message.Status.SENDING, NOW);
        message.unknown(true, NOW);
        assertThat(message.status()).isEqualTo(QUEUED);
        message.abandon(Reason.TIMED_OUT, NOW);

        assertThat(message.status()).isEqualTo(UNKNOWN);
        assertThat(message.notSent()).isFalse();
        message.end(EXPIRED, null, NOW);
        assertThat(message.status()).isEqualTo(UNKNOWN);
    }

    @Test
    void whatMustNotBeTakenTwiceIsNotQueuedAgain() {
        message.reach(Message.Status.SENDING, NOW);
        message.unknown(false, NOW);

        assertThat(message.status()).isEqualTo(UNKNOWN);
        message.again(null, NOW);
        assertThat(message.status()).as("it was not taken after all").isEqualTo(QUEUED);
        assertThat(message.times()).doesNotContainKey(UNKNOWN);
    }

    @Test
    void aWaitThatIsSatisfiedLeavesTheMessageAlone() {
        message.await("execution", Awaited.SENT);
        message.reach(SENT, NOW);
        message.leave(NOW);
        message.reach(DELIVERED, NOW);

        assertThat(message.late()).isFalse();
        assertThat(message.waiting()).isEmpty();
    }
}
