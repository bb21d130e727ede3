package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static io.kaskad.channels.smpp.SmppFixture.message;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SmppProviderTest {

    private static final String LONG = "Ж".repeat(67) + "ё".repeat(67) + "конец";

    private final Told told = new Told();
    private final ScriptedSmsc smsc = new ScriptedSmsc();
    private final ArrayList<SmppProvider> providers = new ArrayList<>();

    @AfterEach
    void close() {
        providers.forEach(SmppProvider::close);
        smsc.close();
    }

    private SmppProvider provider(String... settings) {
        var provider = SmppFixture.provider(smsc, told.inbox(), told.ear(), Clock.systemUTC(), settings);
        providers.add(provider);
        return provider;
    }

    @ParameterizedTest
    @CsvSource({
        "0x58, Throttled",
        "0x14, Throttled",
        "0x08, TryLater",
        "0x64, TryLater",
        "0x0B, Bounced",
        "0x0A, NeedsPerson",
        "0x48, NeedsPerson",
        "0x04, Unreachable",
        "0x01, Rejected",
        "0x45, Rejected",
        "0x62, Rejected",
        "0xFF, Rejected",
        "0x401, Rejected",
        "-1, Unknown",
        "-2, Unknown",
        "-3, Unknown"
    })
    void answersAreUnderstood(String answer, String outcome) {
        smsc.answer = Integer.decode(answer);
        assertThat(provider().handOver(message("text")).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0x0D, NeedsPerson", "0x0E, NeedsPerson", "0x0F, NeedsPerson", "0x05, Unreachable", "0x08, Unreachable"
    })
    void refusedBindsAreUnderstood(String answer, String outcome) {
        var provider = provider();
        smsc.bindAnswer = Integer.decode(answer);
        var before = smsc.binds.get();
        smsc.hangUp();
        eventually(() -> smsc.binds.get() > before + 1);
        assertThat(provider.handOver(message("text")).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aWrongPasswordNeedsAPerson() {
        var settings = SmppFixture.settings(
                "url", smsc.url().replace(ScriptedSmsc.PASSWORD, "wrong"), "sender", "Shop", "timeout", "300ms");
        var provider =
                new SmppProvider("sms", settings, told.inbox(), told.ear(), Link.Pauses.USUAL, Clock.systemUTC());
        providers.add(provider);
        provider.start();
        eventually(() -> provider.handOver(message("text")) instanceof NeedsPerson);
    }

    @Test
    void whoIsNotBoundAnswersAtOnce() {
        var settings = SmppFixture.settings("url", smsc.url(), "sender", "Shop");
        var provider =
                new SmppProvider("sms", settings, told.inbox(), told.ear(), Link.Pauses.USUAL, Clock.systemUTC());
        var begun = System.nanoTime();
        assertThat(provider.handOver(message("text"))).isInstanceOf(Unreachable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ofSeconds(1));
        provider.close();
    }

    @Test
    void anSmscThatTakesConnectionsAndSaysNothingHoldsUpNobody() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var settings = SmppFixture.settings(
                    "url", "smpp://u:p@localhost:" + silent.getLocalPort(), "sender", "Shop", "timeout", "200ms");
            var provider =
                    new SmppProvider("sms", settings, told.inbox(), told.ear(), Link.Pauses.USUAL, Clock.systemUTC());
            provider.start();
            eventually(() -> provider.link.whyNot().toString().contains("cannot be reached"));
            assertThat(provider.handOver(message("text"))).isInstanceOf(Unreachable.class);
            provider.close();
        }
    }

    @Test
    void aLostSessionComesBackByItself() {
        var provider = provider();
        for (int i = 1; i <= 3; i++) {
            var before = provider.link.session();
            smsc.hangUp();
            eventually(() -> provider.link.session() != null && provider.link.session() != before);
            assertThat(provider.handOver(message("text " + i))).isInstanceOf(Accepted.class);
        }
        assertThat(smsc.taken).hasSize(3);
    }

    @Test
    void aSilentSmscIsAskedAndGivenUp() {
        var provider = provider("enquire-link", "100ms");
        var first = provider.link.session();
        // answers nothing at all any more: neither submits nor enquire_link
        smsc.stopReading();
        eventually(() -> provider.link.session() != first);
    }

    @Test
    void aSessionThatStandsStillWithinAPduIsGivenUp() {
        var provider = provider("enquire-link", "100ms");
        var first = provider.link.session();
        smsc.sends(0, 0, 0, 25, 0x80, 0, 0);
        eventually(() -> provider.link.session() != null && provider.link.session() != first);
    }

    @Test
    void aSessionThatTalksNonsenseIsGivenUp() {
        var provider = provider();
        var first = provider.link.session();
        smsc.sends(0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 5);
        eventually(() -> provider.link.session() != null && provider.link.session() != first);
        assertThat(provider.handOver(message("text"))).isInstanceOf(Accepted.class);
    }

    @Test
    void aSessionInUseIsNotGivenUp() {
        var provider = provider("enquire-link", "50ms");
        var session = provider.link.session();
        var until = System.nanoTime() + ofMillis(700).toNanos();
        eventually(() -> System.nanoTime() > until);
        assertThat(provider.link.session()).isSameAs(session);
        assertThat(smsc.binds).hasValue(1);
    }

    @Test
    void asManyAreUnderWayAsTheWindowAllows() throws InterruptedException {
        smsc.answerMillis = 100;
        var provider = provider("window", "20", "timeout", "5s");
        assertThat(provider.concurrency()).isEqualTo(20);
        var threads = Executors.newFixedThreadPool(20);
        var begun = System.nanoTime();
        var calls = IntStream.range(0, 100)
                .mapToObj(n -> (Callable<Handover>) () -> provider.handOver(message("text " + n)))
                .toList();
        assertThat(threads.invokeAll(calls))
                .allSatisfy(call -> assertThat(call.get()).isInstanceOf(Accepted.class));
        threads.shutdown();
        assertThat(smsc.taken).hasSize(100);
        assertThat(smsc.mostAtOnce.get()).isBetween(10, 20);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ofSeconds(5));
    }

    @Test
    void aShortTextIsOneSubmit() {
        assertThat(provider().handOver(message("Your code is {42}")))
                .isEqualTo(new Accepted(smsc.given.get(0), 1, null));
        var submit = smsc.taken.get(0);
        assertThat(submit.getSourceAddr()).isEqualTo("Shop");
        assertThat(submit.getSourceAddrTon()).isEqualTo((byte) 5);
        assertThat(submit.getSourceAddrNpi()).isEqualTo((byte) 0);
        assertThat(submit.getDestAddress()).isEqualTo("79161234567");
        assertThat(submit.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(submit.getDestAddrNpi()).isEqualTo((byte) 1);
        assertThat(submit.getDataCoding()).isEqualTo((byte) 0);
        assertThat(submit.getEsmClass()).isEqualTo((byte) 0);
        assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(submit.getShortMessage()).isEqualTo("Your code is \33(42\33)".getBytes(StandardCharsets.US_ASCII));
        assertThat(submit.getValidityPeriod()).matches("000000235959000R|000001000000000R");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 000000010000000R",
        "PT100H, 000003000000000R",
        "PT-1H, 000000000001000R",
        "PT90S, 000000000130000R"
    })
    void theSmscTriesNoLongerThanIsWorthIt(Duration left, String validity) {
        var now = Instant.parse("2026-07-23T12:00:00Z");
        var provider = SmppFixture.provider(smsc, told.inbox(), told.ear(), Clock.fixed(now, ZoneOffset.UTC));
        providers.add(provider);
        provider.handOver(new OutboundMessage(
                UUID.randomUUID(), Channel.SMS, "c", "+79161234567", new Text(null, "t", null), null, now.plus(left)));
        assertThat(smsc.taken.get(0).getValidityPeriod()).isEqualTo(validity);
    }

    @Test
    void aLongTextGoesInPartsWithHeaders() {
        var handover = provider().handOver(message(LONG));
        assertThat(handover).isEqualTo(new Accepted(smsc.given.get(2), 3, null));
        var joined = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            var part = smsc.taken.get(i);
            assertThat(part.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
            assertThat(part.getShortMessage()).hasSizeLessThanOrEqualTo(140).startsWith(5, 0, 3);
            assertThat(part.getShortMessage()[3]).isEqualTo(smsc.taken.get(0).getShortMessage()[3]);
            assertThat(part.getShortMessage()[4]).isEqualTo((byte) 3);
            assertThat(part.getShortMessage()[5]).isEqualTo((byte) (i + 1));
            joined.write(part.getShortMessage(), 6, part.getShortMessage().length - 6);
        }
        assertThat(joined.toString(StandardCharsets.UTF_16BE)).isEqualTo(LONG);
    }

    @Test
    void onlyTheLastPartIsReportedAbout() {
        provider().handOver(message(LONG));
        assertThat(smsc.taken).extracting(SubmitSm::getRegisteredDelivery).containsExactly((byte) 0, (byte) 0, (byte)
                1);
    }

    @Test
    void aLongTextGoesInPartsWithParameters() {
        assertThat(provider("parts", "sar").handOver(message("a".repeat(161))))
                .isEqualTo(new Accepted(smsc.given.get(1), 2, null));
        assertThat(smsc.taken).allSatisfy(part -> {
            assertThat(part.getEsmClass()).isEqualTo((byte) 0);
            assertThat(part.getOptionalParameter(Sar_total_segments.class).getValue())
                    .isEqualTo((byte) 2);
            assertThat(part.getOptionalParameter(Sar_msg_ref_num.class).getValue())
                    .isEqualTo(smsc.taken
                            .get(0)
                            .getOptionalParameter(Sar_msg_ref_num.class)
                            .getValue());
        });
        assertThat(smsc.taken)
                .extracting(part ->
                        part.getOptionalParameter(Sar_segment_seqnum.class).getValue())
                .containsExactly((byte) 1, (byte) 2);
        assertThat(smsc.taken).extracting(part -> part.getShortMessage().length).containsExactly(153, 8);
    }

    @Test
    void aLongTextGoesInOnePiece() {
        assertThat(provider("parts", "payload").handOver(message(LONG)))
                .isEqualTo(new Accepted(smsc.given.get(0), 3, null));
        assertThat(smsc.taken).singleElement().satisfies(submit -> {
            assertThat(submit.getShortMessage()).isEmpty();
            assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
            assertThat(submit.getOptionalParameter(Message_payload.class).getValue())
                    .isEqualTo(LONG.getBytes(StandardCharsets.UTF_16BE));
        });
    }

    @Test
    void anSmscWithLatin1GetsLatin1AndUcs2ForTheRest() {
        var provider = provider("alphabet", "latin1");
        provider.handOver(message("Grüße [1]"));
        provider.handOver(message("5 €"));
        assertThat(smsc.taken).extracting(SubmitSm::getDataCoding).containsExactly((byte) 0, (byte) 8);
        assertThat(smsc.taken.get(0).getShortMessage()).isEqualTo("Grüße [1]".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPartThatIsNotTakenNowIsTriedAgainBecauseTheFirstOnesArePaidFor() {
        smsc.answers(ScriptedSmsc.OK, 0x58, 0x08, 0x04, ScriptedSmsc.OK, 0x14, ScriptedSmsc.OK);
        var provider = provider("timeout", "3s");
        assertThat(provider.handOver(message(LONG))).isEqualTo(new Accepted(smsc.given.get(2), 3, null));
        assertThat(smsc.taken).hasSize(3);
    }

    @Test
    void aTextOfWhichOnlyTheBeginningWasTakenIsNeverSentAgain() {
        smsc.answers(ScriptedSmsc.OK, 0x45);
        assertThat(provider().handOver(message(LONG)))
                .isEqualTo(new Rejected(
                        "The SMSC took 1 of 3 parts and is paid for them, but it answered 0x45 to the next.", 1, null));
    }

    @Test
    void aPartThatStaysThrottledEndsInTime() {
        smsc.answers(ScriptedSmsc.OK);
        smsc.answer = 0x58;
        var begun = System.nanoTime();
        assertThat(provider().handOver(message(LONG))).isInstanceOf(Rejected.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ofSeconds(3));
    }

    @Test
    void aFirstPartThatIsThrottledThrottlesTheProvider() {
        smsc.answers(0x58);
        assertThat(provider().handOver(message(LONG))).isInstanceOf(Handover.Throttled.class);
    }

    @Test
    void aPartWithoutAnAnswerLeavesTheOutcomeOpen() {
        smsc.answers(ScriptedSmsc.OK, ScriptedSmsc.TAKE_AND_HANG);
        assertThat(provider().handOver(message(LONG))).isInstanceOf(Unknown.class);
        assertThat(smsc.taken).hasSize(2);
    }

    @Test
    void anSmscThatGivesNoIdIsBelieved() {
        smsc.nextId = () -> "";
        var message = message("text");
        assertThat(provider().handOver(message))
                .isEqualTo(new Accepted(message.id().toString(), 1, null));
    }

    @Test
    void saysGoodbye() {
        var provider = provider();
        provider.close();
        eventually(() -> smsc.unbound());
    }
}
