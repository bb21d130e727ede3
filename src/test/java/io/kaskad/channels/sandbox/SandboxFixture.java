package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipt;
import io.kaskad.testing.Outbound;
import io.kaskad.testing.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A sandbox on a database of its own, with time by hand; receipts land in a list. */
public final class SandboxFixture {

    public final List<Receipt> accepted = Collections.synchronizedList(new ArrayList<>());
    public final Sandbox sandbox;
    final SandboxProvider provider;
    final GivingReceipts giving;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    public SandboxFixture(String vendor) {
        var database = TestDatabases.fresh(vendor);
        var transactions = new JdbcTransactionManager(database);
        var messages = new SandboxMessages(database);
        var receipts = new SandboxReceipts(JdbcClient.create(database));
        var behaviours = new SandboxBehaviours(database);
        var clock = new HandClock();
        var settings = new SandboxSettings(Map.of(Channel.SMS, new BigDecimal("3.00")), "RUB");
        provider = new SandboxProvider(messages, receipts, behaviours, settings, transactions, clock);
        giving = new GivingReceipts(receipts, accepted::addAll, transactions, clock);
        sandbox = new Sandbox(messages, receipts, behaviours, accepted::addAll, transactions, clock);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Hands a message over and returns the sandbox's id of it. */
    public UUID handOver(UUID message, Channel channel, String to) {
        var handover = provider.handOver(
                Outbound.message(message, channel, to, new Text("subject", "body", "<p>body</p>"), null));
        return UUID.fromString(((Handover.Accepted) handover).providerMessageId());
    }

    private final class HandClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
