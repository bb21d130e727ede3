package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jsmpp.SMPPConstant.STAT_ESME_RX_T_APPN;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Takes what the SMSC brings: receipts, and what customers write. It is answered only once that is kept; if it cannot be kept, the
 * answer is a temporary error, upon which the SMSC brings it again.
 */
final class Inbound implements MessageReceiverListener {

    /** How many are taken at once; a store that is slow must not take the threads that answers to submits need. */
    static final int AT_ONCE = 16;

    private static final Logger log = LoggerFactory.getLogger(Inbound.class);
    private static final byte TYPE = 0x3C;
    private static final byte RECEIPT = 0x04;
    private final String provider;
    private final MessageIds ids;
    private final Causes causes;
    private final DefaultAlphabet alphabet;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;
    private final LongMessages longMessages;
    private final Repetitions repetitions = new Repetitions();
    private final Semaphore room = new Semaphore(AT_ONCE);

    Inbound(String provider, SmppSettings settings, MessageIds ids, Receipts receipts, Hearings hearings, Clock clock) {
        this.provider = provider;
        this.ids = ids;
        this.causes = new Causes(settings.unknownSubscriber(), settings.absentSubscriber());
        this.alphabet = settings.alphabet();
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
        this.longMessages = new LongMessages(clock);
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm command) throws ProcessRequestException {
        take(command, command.getShortMessage());
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm command, Session source) throws ProcessRequestException {
        take(command, new byte[0]);
        try {
            return new DataSmResult(new MessageId("0"), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // a phone is there again; the SMSC delivers by itself
    }

    private void take(AbstractSmCommand command, byte[] shortMessage) throws ProcessRequestException {
        if (!room.tryAcquire()) {
            throw new ProcessRequestException("More than " + AT_ONCE + " at once", STAT_ESME_RX_T_APPN);
        }
        try {
            var payload = command.getOptionalParameter(Message_payload.class);
            read(command, payload == null ? shortMessage : payload.getValue());
        } catch (RuntimeException e) {
            // no more than its name: a database repeats what it could not keep
            log.warn(
                    "What the SMSC of provider {} has brought cannot be kept ({}); it is asked to bring it again",
                    provider,
                    name(e));
            throw new ProcessRequestException("Not kept", STAT_ESME_RX_T_APPN);
        } finally {
            room.release();
        }
    }

    private void read(AbstractSmCommand command, byte[] octets) {
        var type = command.getEsmClass() & TYPE;
        if (type == RECEIPT || type == 0 && command.getOptionalParameter(Receipted_message_id.class) != null) {
            report(command, octets);
        } else if (type == 0) {
            said(command, octets);
        } else {
            log.debug("The SMSC of provider {} brought something of type {}, which says nothing to us", provider, type);
        }
    }

    private void report(AbstractSmCommand command, byte[] octets) {
        // ids may have signs that GSM 03.38 has elsewhere than ASCII
        var text = command.getDataCoding() == 0
                ? new String(octets, ISO_8859_1)
                : Wording.text(command.getDataCoding(), octets, alphabet);
        DeliveryReport.of(command, text == null ? "" : text)
                .ifPresentOrElse(
                        report -> receipts.accept(List.of(receipt(report))),
                        () -> log.debug(
                                "The SMSC of provider {} sent a receipt that is not the end of a message", provider));
    }

    private Receipt receipt(DeliveryReport report) {
        var id = ids.reported(report.ids());
        var cause = causes.of(report);
        return new Receipt(
                provider,
                id + ":" + report.state() + (cause == null ? "" : ":" + cause),
                null,
                id,
                cause == Receipt.Cause.HARD
                        ? Receipt.Status.BOUNCED
                        : report.state().status(),
                clock.instant(),
                cause,
                null);
    }

    private void said(AbstractSmCommand command, byte[] octets) {
        if (!fromCustomer(command)) {
            log.info("Provider {} brought words of somebody without a number in international form; ignored", provider);
            return;
        }
        var said = Said.of(command, octets);
        var part = said.part();
        var key = new LongMessages.Key(
                command.getSourceAddr(),
                command.getDestAddress(),
                part == null ? 0 : part.reference(),
                part == null ? 1 : part.total(),
                command.getDataCoding());
        if (part == null) {
            heard(key, said.octets());
            return;
        }
        var whole = longMessages.add(key, part.number(), said.octets());
        if (whole != null) {
            heard(key, whole);
            longMessages.forget(key);
        }
    }

    private static boolean fromCustomer(AbstractSmCommand command) {
        var ton = command.getSourceAddrTon();
        return (ton == TypeOfNumber.INTERNATIONAL.value() || ton == TypeOfNumber.UNKNOWN.value())
                && command.getSourceAddr().matches("\\+?\\d{7,15}");
    }

    private void heard(LongMessages.Key from, byte[] octets) {
        var text = Wording.text(from.dataCoding(), octets, alphabet);
        if (text == null || text.isBlank()) {
            log.debug("A customer of provider {} sent something without words", provider);
            return;
        }
        var address = from.from().startsWith("+") ? from.from() : "+" + from.from();
        var now = clock.instant();
        var digest = digest(from.from(), from.to(), text);
        var id = digest + ":" + repetitions.since(from.from(), digest, now).toEpochMilli();
        hearings.accept(List.of(new Heard(provider, id, Channel.SMS, address, Heard.What.WROTE, text, null, now)));
    }

    private static String digest(String... words) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(String.join("\n", words).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes on what has come of messages whose other parts stay away. */
    void passOn(Duration afterAWaitOf) {
        longMessages.waitingFor(afterAWaitOf).forEach((key, octets) -> {
            try {
                heard(key, octets);
                longMessages.forget(key);
            } catch (RuntimeException e) {
                log.warn("A customer's words from provider {} cannot be kept yet ({})", provider, name(e));
            }
        });
    }

    private static String name(RuntimeException e) {
        return NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName();
    }
}
