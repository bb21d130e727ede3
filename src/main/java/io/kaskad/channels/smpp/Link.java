package io.kaskad.channels.smpp;

import static org.jsmpp.bean.BindType.BIND_TRX;

import io.kaskad.channels.Handover;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Keeps a session with the SMSC: binds in the background, and again whenever it is lost. */
final class Link implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final Duration LOOKED_AFTER = Duration.ofMillis(500);
    /** Besides these, answers to our submits must always find a thread. */
    private static final int SPARE_THREADS = 2;

    private final String provider;
    private final SmppSettings settings;
    private final SmscAddress smsc;
    private final Inbound inbound;
    private final Pauses pauses;
    private final Thread thread;
    private volatile @Nullable SMPPSession session;
    private volatile Handover whyNot = new Handover.Unreachable("There is no session with the SMSC yet.");
    private volatile boolean closed;

    /** How long to wait before the next bind: the first time, and at most after one failure upon the other. */
    record Pauses(Duration first, Duration longest) {

        static final Pauses USUAL = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(30));

        private Duration after(Duration pause) {
            var twice = pause.multipliedBy(2);
            return twice.compareTo(longest) < 0 ? twice : longest;
        }
    }

    Link(String provider, SmppSettings settings, Inbound inbound, Pauses pauses) {
        this.provider = provider;
        this.settings = settings;
        this.smsc = settings.smsc();
        this.inbound = inbound;
        this.pauses = pauses;
        this.thread = new Thread(this::keepBound, "kaskad-smpp-" + provider);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Null while there is none. */
    @Nullable
    SMPPSession session() {
        return session;
    }

    /** Why there is no session. */
    Handover whyNot() {
        return whyNot;
    }

    private void keepBound() {
        var pause = pauses.first();
        try {
            while (!closed) {
                var begun = System.nanoTime();
                bindAndStay();
                // a session that does not last is no better than none
                var lasted = System.nanoTime() - begun > pauses.longest().toNanos();
                pause = lasted ? pauses.first() : pause;
                inbound.passOn(LongMessages.PATIENCE);
                TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2, pause.toNanos()));
                pause = pauses.after(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bindAndStay() throws InterruptedException {
        var connection = new AtomicReference<SmscConnection>();
        var lost = new CountDownLatch(1);
        var fresh = session(connection, lost);
        try {
            bind(fresh);
            log.info("Provider {} is bound to {}", provider, smsc);
            session = fresh;
            stay(connection.get(), lost);
            whyNot = new Handover.Unreachable("The session with the SMSC was lost.");
            if (!closed) {
                log.warn("Provider {} has lost its session with {}; binding again", provider, smsc);
            }
        } catch (IOException | RuntimeException e) {
            said(e);
        } finally {
            session = null;
            fresh.close();
        }
    }

    private SMPPSession session(AtomicReference<SmscConnection> connection, CountDownLatch lost) {
        var fresh = new SMPPSession(new SynchronizedPDUSender(), new StrictReader(), (host, port) -> {
            var opened = SmscConnection.to(smsc, settings.timeout());
            connection.set(opened);
            return opened;
        });
        fresh.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        fresh.setTransactionTimer(settings.timeout().toMillis());
        fresh.setPduProcessorDegree(Inbound.AT_ONCE + SPARE_THREADS);
        fresh.setQueueCapacity(settings.window() + Inbound.AT_ONCE);
        fresh.setMessageReceiverListener(inbound);
        fresh.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED || now == SessionState.UNBOUND) {
                lost.countDown();
            }
        });
        return fresh;
    }

    private void bind(SMPPSession fresh) throws IOException {
        fresh.connectAndBind(
                smsc.host(),
                smsc.port(),
                new BindParameter(
                        BIND_TRX,
                        smsc.user(),
                        smsc.password(),
                        settings.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                settings.timeout().toMillis());
    }

    private void stay(SmscConnection connection, CountDownLatch lost) throws InterruptedException {
        while (!lost.await(LOOKED_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
            inbound.passOn(LongMessages.PATIENCE);
            if (connection.stuckFor(settings.timeout())) {
                log.warn("{} takes nothing more from provider {}; hanging up", smsc, provider);
                return;
            }
        }
    }

    private void said(Exception failure) {
        var before = whyNot;
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        whyNot = cause instanceof NegativeResponseException refused
                ? SubmitVerdict.onBind(refused.getCommandStatus())
                : new Handover.Unreachable(
                        "The SMSC cannot be reached (" + cause.getClass().getSimpleName() + ").");
        if (!whyNot.equals(before)) {
            log.warn(
                    "Provider {} cannot bind to {}: {} Trying again from time to time",
                    provider,
                    smsc,
                    whyNot.detail());
        }
    }

    /** Says goodbye first, so that the SMSC keeps what it has for us. */
    @Override
    public void close() {
        closed = true;
        var bound = session;
        session = null;
        if (bound != null) {
            bound.unbindAndClose();
        }
        thread.interrupt();
        inbound.passOn(Duration.ZERO);
    }
}
