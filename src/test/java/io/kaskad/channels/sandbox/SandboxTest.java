package io.kaskad.channels.sandbox;

import static io.kaskad.channels.Channel.CALL;
import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Outbound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void keepsWhatItTakes(String vendor) {
        var fixture = new SandboxFixture(vendor);
        var id = fixture.handOver(MESSAGE, EMAIL, "ann@example.org");

        var kept = fixture.sandbox.list(null, null, null, 10).items();
        assertThat(kept).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.messageId()).isEqualTo(MESSAGE);
            assertThat(message.address()).isEqualTo("ann@example.org");
            assertThat(message.markup()).isEqualTo("<p>body</p>");
            assertThat(message.receipts()).isEmpty();
        });
        assertThat(fixture.giving.doSome()).isZero();
        assertThat(fixture.accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aSecondHandOverIsSeenWhereItCostsAndIsTheSameWhereItDoesNot(String vendor) {
        var fixture = new SandboxFixture(vendor);
        assertThat(fixture.handOver(MESSAGE, SMS, "+79161234567"))
                .isNotEqualTo(fixture.handOver(MESSAGE, SMS, "+79161234567"));
        var email = UUID.randomUUID();
        assertThat(fixture.handOver(email, EMAIL, "a@example.org"))
                .isEqualTo(fixture.handOver(email, EMAIL, "a@example.org"));
        assertThat(fixture.sandbox.list(SMS, null, null, 10).items()).hasSize(2);
        assertThat(fixture.sandbox.list(EMAIL, null, null, 10).items()).hasSize(1);
    }

    @Test
    void namesThePriceOfPaidChannels() {
        var fixture = new SandboxFixture("h2");
        var text = new Text(null, "body", null);
        var sms = fixture.provider.handOver(Outbound.message(MESSAGE, SMS, "+7", text, null));
        var call = fixture.provider.handOver(Outbound.message(MESSAGE, CALL, "+7", text, null));
        var email = fixture.provider.handOver(Outbound.message(MESSAGE, EMAIL, "a@b", text, null));
        assertThat(((Handover.Accepted) sms).cost()).hasToString("Money[amount=3.00, currency=RUB]");
        assertThat(((Handover.Accepted) call).cost()).hasToString("Money[amount=12.00, currency=RUB]");
        assertThat(((Handover.Accepted) email).cost()).isNull();
        assertThatThrownBy(() -> new SandboxSettings(Map.of(SMS, new BigDecimal("-1")), "RUB"))
                .hasMessageContaining("kaskad.sandbox.prices.sms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void listsNewestFirstAPageAtATime(String vendor) {
        var fixture = new SandboxFixture(vendor);
        var handed = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            if (i % 2 == 0) {
                fixture.advance(ofSeconds(1));
            }
            handed.add(fixture.handOver(UUID.randomUUID(), SMS, "+7916000000" + i % 2));
        }
        var seen = new ArrayList<UUID>();
        Cursor cursor = null;
        do {
            var page = fixture.sandbox.list(SMS, null, cursor, 2);
            page.items().forEach(message -> seen.add(message.id()));
            cursor = Cursor.decoded(page.next());
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(handed).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo(handed.get(6));
        assertThat(fixture.sandbox.list(null, "+79160000001", null, 10).items()).hasSize(3);
        assertThat(fixture.sandbox.list(EMAIL, null, null, 10).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void givesReceiptsByHand(String vendor) {
        var fixture = new SandboxFixture(vendor);
        var id = fixture.handOver(MESSAGE, SMS, "+79161234567");
        fixture.sandbox.give(id, Status.DELIVERED);
        fixture.advance(ofSeconds(5));
        fixture.sandbox.give(id, Status.REPLIED);

        assertThat(fixture.accepted).extracting(Receipt::status).containsExactly(Status.DELIVERED, Status.REPLIED);
        assertThat(fixture.accepted).allSatisfy(receipt -> {
            assertThat(receipt.provider()).isEqualTo("sandbox");
            assertThat(receipt.providerMessageId()).isEqualTo(id.toString());
        });
        assertThat(fixture.sandbox.list(null, null, null, 1).items().get(0).receipts())
                .extracting(SandboxMessage.Given::status)
                .containsExactly(Status.DELIVERED, Status.REPLIED);
        assertThatThrownBy(() -> fixture.sandbox.give(UUID.randomUUID(), Status.DELIVERED))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void givesReceiptsByItselfWhenTheyAreDue(String vendor) {
        var fixture = new SandboxFixture(vendor);
        fixture.sandbox.behave(new Behaviour(EMAIL, 50, 50, 10));
        fixture.sandbox.behave(new Behaviour(EMAIL, 100, 100, 20));
        fixture.handOver(MESSAGE, EMAIL, "ann@example.org");
        fixture.handOver(UUID.randomUUID(), SMS, "+79161234567");
        fixture.handOver(MESSAGE, EMAIL, "ann@example.org");

        fixture.advance(ofSeconds(19));
        fixture.giving.doSome();
        assertThat(fixture.accepted).isEmpty();
        assertThat(fixture.sandbox.list(EMAIL, null, null, 1).items().get(0).receipts())
                .isEmpty();

        fixture.advance(ofSeconds(1));
        fixture.giving.doSome();
        fixture.giving.doSome();
        assertThat(fixture.accepted).extracting(Receipt::status).containsExactly(Status.DELIVERED, Status.OPENED);
        assertThat(fixture.accepted).extracting(Receipt::providerMessageId).containsOnly(MESSAGE.toString());
        assertThat(fixture.sandbox.list(EMAIL, null, null, 1).items().get(0).receipts())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void twoNodesGiveEachReceiptOnce(String vendor) throws Exception {
        var fixture = new SandboxFixture(vendor);
        fixture.sandbox.behave(new Behaviour(SMS, 100, 0, 0));
        for (int i = 0; i < 250; i++) {
            fixture.handOver(UUID.randomUUID(), SMS, "+79161234567");
        }
        var nodes = Executors.newFixedThreadPool(4);
        try {
            nodes.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        while (fixture.giving.doSome() > 0) {}
                        return true;
                    })
                    .toList());
        } finally {
            nodes.shutdownNow();
        }
        while (fixture.giving.doSome() > 0) {}
        assertThat(fixture.accepted).hasSize(250);
        assertThat(fixture.accepted).extracting(Receipt::receiptId).doesNotHaveDuplicates();
    }

    @Test
    void aMessageHasTheSameFateEachTimeAndSharesAreKept() {
        var behaviour = new Behaviour(EMAIL, 90, 40, 0);
        var delivered = 0;
        var opened = 0;
        for (int i = 0; i < 2000; i++) {
            var message = new UUID(0x0190a3c500007000L, 0x8000000000000000L + i * 7919L);
            var fate = behaviour.receiptsOf(message);
            assertThat(behaviour.receiptsOf(message)).isEqualTo(fate);
            assertThat(new HashSet<>(fate)).hasSameSizeAs(fate);
            delivered += fate.contains(Status.DELIVERED) ? 1 : 0;
            opened += fate.contains(Status.OPENED) ? 1 : 0;
            assertThat(!fate.contains(Status.OPENED) || fate.contains(Status.DELIVERED))
                    .isTrue();
        }
        assertThat(delivered).isBetween(1740, 1860);
        assertThat(opened).isBetween(720, 880);
    }
}
