package io.kaskad.bench;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;

/** Takes every message at once, and reports right away what became of it, as many reports at once as there are. */
final class AtOnce implements Provider, AutoCloseable {

    private static final int MOST_RECEIPTS = 100;

    private final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong reported = new AtomicLong();
    private final Thread reporter;

    AtOnce(ObjectProvider<Receipts> inbox) {
        reporter = new Thread(() -> report(inbox), "bench-receipts");
        reporter.setDaemon(true);
        reporter.start();
    }

    @Override
    public String name() {
        return "at-once";
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var id = "at-once-" + message.id();
        var delivered = number(message.address()).delivers(message.channel().key());
        taken.incrementAndGet();
        receipts.add(new Receipt(
                name(), id, null, id, delivered ? Receipt.Status.DELIVERED : Receipt.Status.FAILED, Instant.now()));
        return new Handover.Accepted(id, null);
    }

    /** Of {@code c17@example.org} or {@code +79001000017}. */
    private static Story number(String address) {
        return new Story(Integer.parseInt(
                address.startsWith("c") ? address.substring(1, address.indexOf('@')) : address.substring(6)));
    }

    private void report(ObjectProvider<Receipts> inbox) {
        var batch = new ArrayList<Receipt>();
        try {
            while (true) {
                batch.add(receipts.take());
                receipts.drainTo(batch, MOST_RECEIPTS - 1);
                inbox.getObject().accept(batch);
                reported.addAndGet(batch.size());
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until all has been reported. */
    void awaitReports() {
        while (reported.get() < taken.get()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        reporter.interrupt();
    }
}
