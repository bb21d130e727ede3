package io.kaskad.channels;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.testing.Logs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every provider must get right, whatever it speaks and whomever it speaks to. */
@Timeout(60)
public interface ChannelContract {

    /** The same one throughout a test. */
    Peer peer();

    @AfterEach
    default void hangUp() {
        peer().close();
    }

    private Handover handOver() {
        return peer().provider().handOver(peer().message());
    }

    private static Accepted accepted(Handover handover) {
        assertThat(handover).isInstanceOf(Accepted.class);
        return (Accepted) handover;
    }

    @Test
    default void whatItTakesArrivesOnce() {
        peer().accepts();
        var taken = accepted(handOver());
        assertThat(taken.providerMessageId()).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(taken.parts()).isPositive();
        assertThat(peer().taken()).hasSize(1);
    }

    @Test
    default void manyAtOnceArriveOnceEach() {
        peer().accepts();
        var handovers =
                IntStream.range(0, 20).parallel().mapToObj(n -> handOver()).toList();
        assertThat(handovers).allSatisfy(ChannelContract::accepted);
        assertThat(handovers)
                .extracting(one -> ((Accepted) one).providerMessageId())
                .doesNotHaveDuplicates();
        assertThat(peer().taken()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    default void anAddressThatIsRefusedIsForGood() {
        peer().refusesAddress();
        assertThat(handOver()).isInstanceOfAny(Bounced.class, Rejected.class);
    }

    @Test
    default void aRefusedAddressDoesNotHarmTheNextMessage() {
        peer().refusesAddress();
        handOver();
        peer().accepts();
        accepted(handOver());
    }

    @Test
    default void whoIsTooFastIsToldToWait() {
        peer().throttles();
        assertThat(handOver())
                .isInstanceOfSatisfying(
                        Throttled.class,
                        later -> assertThat(later.pause()).isBetween(ofMillis(1), Duration.ofHours(1)));
        peer().accepts();
        accepted(handOver());
    }

    @Test
    default void refusedCredentialsNeedAPerson() {
        peer().refusesCredentials();
        assertThat(handOver()).isInstanceOf(NeedsPerson.class);
        peer().accepts();
        accepted(handOver());
    }

    @Test
    default void silenceBeforeAnythingIsTakenIsNoAcceptance() {
        peer().fallsSilent();
        var begun = System.nanoTime();
        assertThat(handOver()).isInstanceOfAny(Unknown.class, TryLater.class, Unreachable.class);
        assertThat(ofMillis((System.nanoTime() - begun) / 1_000_000)).isLessThan(ofSeconds(5));
        assertThat(peer().taken()).isEmpty();
        peer().accepts();
        accepted(handOver());
    }

    @Test
    default void silenceAfterItWasTakenIsAnUnknownOutcome() {
        peer().takesAndFallsSilent();
        assertThat(handOver()).isInstanceOf(Unknown.class);
        assertThat(peer().taken()).hasSize(1);
        peer().accepts();
        accepted(handOver());
    }

    @Test
    default void anAnswerThatIsCutIsAnUnknownOutcome() {
        peer().takesAndCutsItsAnswer();
        assertThat(handOver()).isInstanceOf(Unknown.class);
        assertThat(peer().taken()).hasSize(1);
    }

    @Test
    default void nobodyAtTheOtherEndHasTakenAnything() {
        peer().isGone();
        assertThat(handOver()).isInstanceOf(Unreachable.class);
    }

    @Test
    default void everyReportIsAboutItsMessage() {
        peer().accepts();
        for (var status : peer().reportable()) {
            var message = peer().message();
            var taken = accepted(peer().provider().handOver(message));
            peer().reports(taken, message, status);
            assertThat(peer().told().receipts()).last().satisfies(receipt -> {
                assertThat(receipt.status()).isEqualTo(status);
                assertThat(receipt.provider()).isEqualTo(peer().provider().name());
                assertThat(receipt.receiptId()).hasSizeLessThanOrEqualTo(300);
                assertIsAbout(receipt, taken, message);
            });
        }
        assertThat(peer().told().receipts()).hasSize(peer().reportable().size());
    }

    private static void assertIsAbout(Receipt receipt, Accepted taken, OutboundMessage message) {
        if (receipt.messageId() == null) {
            assertThat(receipt.providerMessageId()).isEqualTo(taken.providerMessageId());
        } else {
            assertThat(receipt.messageId()).isEqualTo(message.id());
        }
    }

    @Test
    default void aReportThatComesTwiceIsRecognisedByItsId() {
        peer().accepts();
        for (var status : peer().reportable()) {
            var message = peer().message();
            var taken = accepted(peer().provider().handOver(message));
            var before = peer().told().receipts().size();
            peer().reports(taken, message, status);
            peer().reports(taken, message, status);
            var twice = peer().told().receipts();
            assertThat(twice.subList(before, twice.size()))
                    .extracting(Receipt::receiptId)
                    .hasSize(2)
                    .containsOnly(twice.get(before).receiptId());
        }
    }

    @Test
    default void reportsInWhicheverOrderAreDifferentOnes() {
        peer().accepts();
        var message = peer().message();
        var taken = accepted(peer().provider().handOver(message));
        var backwards = peer().reportable().stream()
                .sorted(Comparator.<Status>naturalOrder().reversed())
                .toList();
        backwards.forEach(status -> peer().reports(taken, message, status));
        assertThat(peer().told().receipts()).extracting(Receipt::status).containsExactlyElementsOf(backwards);
        assertThat(peer().told().receipts()).extracting(Receipt::receiptId).doesNotHaveDuplicates();
    }

    @Test
    default void whoDoesNotKnowTheSecretReportsNothing() {
        peer().accepts();
        var message = peer().message();
        var taken = accepted(peer().provider().handOver(message));
        peer().reportable().forEach(status -> peer().isImpersonated(taken, message, status));
        assertThat(peer().told().receipts()).isEmpty();
    }

    @Test
    default void aReportAboutAMessageNobodySentHarmsNobody() {
        peer().accepts();
        var message = peer().message();
        accepted(peer().provider().handOver(message));
        var nobodys = new Accepted(UUID.randomUUID().toString());
        for (var status : peer().reportable()) {
            assertThatCode(() -> peer().reports(nobodys, peer().message(), status))
                    .doesNotThrowAnyException();
        }
        assertThat(peer().told().receipts()).noneMatch(receipt -> message.id().equals(receipt.messageId()));
    }

    @Test
    default void nothingPersonalAndNoSecretIsSaidAnywhere() {
        try (var logs = Logs.ofEverything()) {
            for (Runnable mood : List.<Runnable>of(
                    peer()::accepts,
                    peer()::refusesAddress,
                    peer()::throttles,
                    peer()::refusesCredentials,
                    peer()::takesAndFallsSilent,
                    peer()::takesAndCutsItsAnswer,
                    peer()::fallsSilent)) {
                mood.run();
                var message = peer().message();
                var handover = peer().provider().handOver(message);
                assertThat(handover.toString()).doesNotContain(personal(message));
                if (handover instanceof Accepted taken) {
                    peer().reportable().forEach(status -> {
                        peer().reports(taken, message, status);
                        peer().isImpersonated(taken, message, status);
                    });
                }
                assertThat(logs.text()).doesNotContain(personal(message));
            }
            assertThat(peer().provider().toString()).doesNotContain(peer().secrets());
        }
    }

    private List<String> personal(OutboundMessage message) {
        var personal = new ArrayList<>(peer().secrets());
        personal.add(message.address());
        personal.add(message.text().body());
        return personal;
    }
}
