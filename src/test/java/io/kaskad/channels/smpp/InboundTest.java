package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static io.kaskad.channels.smpp.SmppFixture.message;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.channels.sms.Gsm;
import io.kaskad.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Network_error_code.Network_error_code_type;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InboundTest {

    private static final int TEMPORARY = 0x64;
    private static final int RECEIPT = 0x04;
    private static final int WITH_HEADER = 0x40;
    private static final String FROM = "79161234567";

    private final Told told = new Told();
    private final SettableClock clock = new SettableClock();
    private final ScriptedSmsc smsc = new ScriptedSmsc();
    private final ArrayList<SmppProvider> providers = new ArrayList<>();
    private volatile @Nullable RuntimeException broken;

    @AfterEach
    void close() {
        providers.forEach(SmppProvider::close);
        smsc.close();
    }

    private SmppProvider provider(String... settings) {
        var provider = SmppFixture.provider(
                smsc,
                receipts -> {
                    fail();
                    told.inbox().accept(receipts);
                },
                heard -> {
                    fail();
                    told.ear().accept(heard);
                },
                clock,
                settings);
        providers.add(provider);
        return provider;
    }

    private void fail() {
        if (broken != null) {
            throw broken;
        }
    }

    private List<String> words() {
        return told.heard().stream().map(Heard::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:7a9 sub:001 dlvrd:001 submit date:2607231200 done date:2607231201 stat:DELIVRD err:000 text:Hello stat:UNDELIV",
                "id:7A9 sub:1 dlvrd:1 submit date:260723120000 done date:260723120100 stat:DELIVRD err:0 Text:",
                "stat:DELIVRD id:0000007a9",
                "ID:7a9 Stat:delivrd",
                "id: 7a9 stat: DELIVERED",
                "id:7a9,stat:DELIVRD;err:000",
                "sid:1 id:7a9 xstat:UNDELIV stat:DELIVRD"
            })
    void receiptsAreReadHoweverUntidy(String text) {
        provider();
        assertThat(smsc.receipt(text)).isZero();
        assertThat(told.receipts())
                .containsExactly(new Receipt("sms", "7a9:DELIVERED", null, "7a9", Status.DELIVERED, clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "EXPIRED, EXPIRED",
        "DELETED, FAILED",
        "UNDELIV, FAILED",
        "UNKNOWN, FAILED",
        "REJECTD, FAILED"
    })
    void endsAreUnderstood(String state, Status status) {
        provider();
        smsc.receipt("id:1 stat:" + state);
        assertThat(told.receipts()).extracting(Receipt::status).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:1 stat:ACCEPTD",
                "id:1 stat:ENROUTE",
                "id:1 stat:SENT",
                "id:1",
                "stat:DELIVRD",
                "",
                "text:id:1 stat:DELIVRD"
            })
    void whatIsNoEndIsTakenAndLeftAlone(String text) {
        provider();
        assertThat(smsc.receipt(text)).isZero();
        assertThat(told.receipts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, DELIVERED", "3, EXPIRED", "4, FAILED", "5, FAILED", "7, FAILED", "8, FAILED"})
    void parametersAreUnderstood(int state, Status status) {
        provider();
        smsc.receipt("", new Receipted_message_id("msg_7@x"), new Message_state((byte) state));
        assertThat(told.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.status()).isEqualTo(status);
            assertThat(receipt.providerMessageId()).isEqualTo("msg_7@x");
        });
    }

    @Test
    void idsWithoutAnEndAndOnesWithoutMeasureHarmNobody() {
        provider();
        smsc.receipt("", new Receipted_message_id("a-77".getBytes(ISO_8859_1)), new Message_state((byte) 2));
        smsc.receipt("id:b-88\0 stat:DELIVRD\0");
        assertThat(smsc.receipt("id:" + "1".repeat(200) + " stat:DELIVRD")).isZero();
        assertThat(told.receipts()).extracting(Receipt::providerMessageId).containsExactly("a-77", "b-88");
    }

    @Test
    void intermediateStatesInParametersAreLeftAlone() {
        provider();
        for (var state : new byte[] {0, 1, 6, 9}) {
            assertThat(smsc.receipt("id:1 stat:DELIVRD", new Receipted_message_id("1"), new Message_state(state)))
                    .isZero();
        }
        assertThat(smsc.deliver(FROM, 0x20, 0, "id:1 stat:DELIVRD".getBytes(ISO_8859_1)))
                .isZero();
        assertThat(told.receipts()).isEmpty();
        assertThat(told.heard()).isEmpty();
    }

    @Test
    void receiptsMayComeAsPayloadAndInUcs2() {
        provider();
        smsc.deliver(FROM, RECEIPT, 0, new byte[0], new Message_payload("id:a-1 stat:DELIVRD".getBytes(ISO_8859_1)));
        smsc.deliver(FROM, RECEIPT, 8, "id:a-2 stat:DELIVRD".getBytes(UTF_16BE));
        assertThat(told.receipts()).extracting(Receipt::providerMessageId).containsExactly("a-1", "a-2");
    }

    @ParameterizedTest
    @CsvSource({
        "UNDELIV, 1, 000, BOUNCED, HARD",
        "UNDELIV, 27, 000, FAILED, SOFT",
        "EXPIRED, 6, 000, EXPIRED, SOFT",
        "UNDELIV, 32, 000, FAILED,",
        "UNDELIV, 0, 011, BOUNCED, HARD",
        "UNDELIV, 0, 11, BOUNCED, HARD",
        "UNDELIV, 0, 111, FAILED,",
        "EXPIRED, 0, 020, EXPIRED, SOFT",
        "UNDELIV, 0, 001, FAILED,",
        "DELIVRD, 1, 011, DELIVERED,"
    })
    void ofTheAddressIsSaidOnlyWhatIsSure(
            String state, short mapError, String error, Status status, @Nullable Cause cause) {
        provider("unknown-subscriber", "11", "absent-subscriber", "20,21");
        smsc.receipt(
                "id:1 stat:" + state + " err:" + error + " text:unknown subscriber",
                new Network_error_code(Network_error_code_type.GSM, mapError));
        assertThat(told.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.status()).isEqualTo(status);
            assertThat(receipt.cause()).isEqualTo(cause);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "same, 5a3c1, 5A3C1",
        "hex-to-decimal, 5a3c1, 369601",
        "decimal-to-hex, 369601, 5A3C1",
        "auto, 5A3C1, 369601",
        "auto, 369601, 5a3c1",
        "auto, 5a3c1, 0005A3C1"
    })
    void idsAreFoundHoweverReceiptsSpellThem(String ids, String given, String reported) {
        smsc.nextId = () -> given;
        var provider = provider("ids", ids);
        var accepted = (Accepted) provider.handOver(message("text"));
        smsc.receipt("id:" + reported + " stat:DELIVRD");
        assertThat(told.receipts())
                .extracting(Receipt::providerMessageId)
                .containsExactly(accepted.providerMessageId());
    }

    @Test
    void theReceiptOfTheLastPartIsTheReceiptOfTheMessage() {
        var provider = provider();
        var accepted = (Accepted) provider.handOver(message("ж".repeat(200)));
        smsc.receipt("id:" + smsc.given.get(2) + " stat:DELIVRD");
        assertThat(told.receipts())
                .extracting(Receipt::providerMessageId)
                .containsExactly(accepted.providerMessageId());
    }

    @Test
    void aReceiptThatCannotBeKeptIsBroughtAgain() {
        provider();
        broken = new IllegalStateException("no database");
        assertThat(smsc.receipt("id:1 stat:DELIVRD")).isEqualTo(TEMPORARY);
        assertThat(smsc.says(FROM, 0, Gsm.encoded("STOP"))).isEqualTo(TEMPORARY);
        broken = null;
        assertThat(smsc.receipt("id:1 stat:DELIVRD")).isZero();
        assertThat(smsc.says(FROM, 0, Gsm.encoded("STOP"))).isZero();
        assertThat(told.receipts()).hasSize(1);
        assertThat(words()).containsExactly("STOP");
    }

    @Test
    void aStoreThatHangsHoldsUpNoAnswersToSubmits() throws InterruptedException {
        var release = new CountDownLatch(1);
        var provider = SmppFixture.provider(
                smsc,
                receipts -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    told.inbox().accept(receipts);
                },
                told.ear(),
                clock,
                "timeout",
                "2s");
        providers.add(provider);
        var threads = Executors.newFixedThreadPool(40);
        var answers = new ConcurrentLinkedQueue<Integer>();
        IntStream.range(0, 40)
                .forEach(n -> threads.execute(() -> answers.add(smsc.receipt("id:" + n + " stat:DELIVRD"))));
        eventually(() -> answers.size() == 40 - Inbound.AT_ONCE);
        assertThat(answers).containsOnly(TEMPORARY);
        assertThat(provider.handOver(message("text"))).isInstanceOf(Accepted.class);
        release.countDown();
        eventually(() -> told.receipts().size() == Inbound.AT_ONCE);
        threads.shutdown();
    }

    @Test
    void customersAreHeardInEveryAlphabet() {
        provider();
        smsc.says(FROM, 0, Gsm.encoded("Ja, 5 € [ok]"));
        smsc.says(FROM, 8, "СТОП 😀".getBytes(UTF_16BE));
        smsc.says(FROM, 3, "Grüße".getBytes(ISO_8859_1));
        smsc.says(FROM, 1, "plain".getBytes(ISO_8859_1));
        smsc.says(FROM, 0xF1, Gsm.encoded("flash"));
        smsc.says(FROM, 8, "нули\0\0".getBytes(UTF_16BE));
        assertThat(words()).containsExactly("Ja, 5 € [ok]", "СТОП 😀", "Grüße", "plain", "flash", "нули");
        assertThat(told.heard()).allSatisfy(heard -> {
            assertThat(heard.address()).isEqualTo("+79161234567");
            assertThat(heard.channel()).isEqualTo(Channel.SMS);
            assertThat(heard.what()).isEqualTo(Heard.What.WROTE);
            assertThat(heard.provider()).isEqualTo("sms");
        });
    }

    @Test
    void anSmscWithLatin1IsReadAsSuch() {
        provider("alphabet", "latin1");
        smsc.says(FROM, 0, "Grüße @_".getBytes(ISO_8859_1));
        assertThat(words()).containsExactly("Grüße @_");
    }

    @Test
    void wordsThatAreBroughtAgainAreNotWordsThatAreSaidAgain() {
        provider();
        smsc.says(FROM, 0, Gsm.encoded("STOP"));
        smsc.says(FROM, 0, Gsm.encoded("STOP"));
        smsc.says("79161234568", 0, Gsm.encoded("STOP"));
        clock.advance(Duration.ofMinutes(1));
        smsc.says(FROM, 0, Gsm.encoded("START"));
        smsc.says(FROM, 0, Gsm.encoded("STOP"));
        clock.advance(Duration.ofMinutes(11));
        smsc.says(FROM, 0, Gsm.encoded("STOP"));
        var ids = told.heard().stream().map(Heard::id).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.subList(1, 6)).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(id).doesNotContain(FROM, "STOP"));
    }

    @Test
    void picturesAndNamesSayNothing() {
        provider();
        assertThat(smsc.says(FROM, 4, new byte[] {1, 2, 3})).isZero();
        assertThat(smsc.says(FROM, 0, new byte[0])).isZero();
        assertThat(smsc.says("Operator", 0, Gsm.encoded("Balance"))).isZero();
        assertThat(smsc.says("0611", 0, Gsm.encoded("Balance"))).isZero();
        assertThat(told.heard()).isEmpty();
    }

    @Test
    void partsWithHeadersAreJoinedInWhicheverOrder() {
        provider();
        part(new byte[] {5, 0, 3, 9, 3, 3}, "три".getBytes(UTF_16BE));
        part(new byte[] {5, 0, 3, 9, 3, 1}, "раз, ".getBytes(UTF_16BE));
        assertThat(words()).isEmpty();
        part(new byte[] {5, 0, 3, 9, 3, 2}, "два, ".getBytes(UTF_16BE));
        part(new byte[] {6, 8, 4, 1, 2, 2, 1}, "на".getBytes(UTF_16BE));
        part(new byte[] {6, 8, 4, 1, 2, 2, 2}, "двое".getBytes(UTF_16BE));
        part(new byte[] {3, 36, 1, 1}, "не часть".getBytes(UTF_16BE));
        assertThat(words()).containsExactly("раз, два, три", "надвое", "не часть");
    }

    @Test
    void aCharacterThatIsCutInTwoIsWholeAgain() {
        provider();
        var smile = "😀".getBytes(UTF_16BE);
        part(new byte[] {5, 0, 3, 1, 2, 1}, new byte[] {smile[0], smile[1]});
        part(new byte[] {5, 0, 3, 1, 2, 2}, new byte[] {smile[2], smile[3]});
        assertThat(words()).containsExactly("😀");
    }

    private int part(byte[] header, byte[] octets) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(header);
        all.writeBytes(octets);
        return smsc.deliver(FROM, WITH_HEADER, 8, all.toByteArray());
    }

    @Test
    void partsWithParametersAreJoined() {
        provider();
        for (byte number = 2; number > 0; number--) {
            OptionalParameter[] parameters = {
                new Sar_msg_ref_num((short) 300), new Sar_total_segments((byte) 2), new Sar_segment_seqnum(number)
            };
            smsc.deliver(FROM, 0, 0, Gsm.encoded("part %d ".formatted(number).toUpperCase(Locale.ROOT)), parameters);
        }
        assertThat(words()).containsExactly("PART 1 PART 2 ");
    }

    @Test
    void aPartThatNeverComesIsNotWaitedForForEver() {
        provider();
        part(new byte[] {5, 0, 3, 1, 2, 1}, "STOP пож".getBytes(UTF_16BE));
        clock.advance(LongMessages.PATIENCE.minusSeconds(1));
        assertThat(words()).isEmpty();
        broken = new IllegalStateException("no database");
        clock.advance(Duration.ofSeconds(2));
        smsc.receipt("id:1 stat:DELIVRD");
        broken = null;
        eventually(() -> words().equals(List.of("STOP пож")));
    }

    @Test
    void whatHasComeIsPassedOnAtTheEnd() {
        provider();
        part(new byte[] {5, 0, 3, 1, 2, 1}, "STOP".getBytes(UTF_16BE));
        providers.get(0).close();
        assertThat(words()).containsExactly("STOP");
    }

    @Test
    void brokenHeadersHarmNobody() {
        provider();
        for (var header : List.of(
                new byte[] {0},
                new byte[] {100, 0, 3},
                new byte[] {5, 0, 3, 1, 0, 0},
                new byte[] {5, 0, 3, 1, 2, 3},
                new byte[] {2, 0, 3},
                new byte[] {1, 0})) {
            assertThat(smsc.deliver(FROM, WITH_HEADER, 0, header)).isZero();
        }
        assertThat(smsc.deliver(FROM, WITH_HEADER, 0, new byte[0])).isZero();
        assertThat(smsc.says(FROM, 0, Gsm.encoded("ok"))).isZero();
        assertThat(words()).containsExactly("ok");
    }
}
