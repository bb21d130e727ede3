package io.kaskad.channels.smpp;

import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits parts of messages over a session, and says of each how far it got. */
final class Submitting {

    private static final String DEFAULT_SERVICE = "";
    private static final String AT_ONCE = null;

    private final Sender sender;
    private final Duration longestValidity;
    private final Clock clock;

    Submitting(Sender sender, Duration longestValidity, Clock clock) {
        this.sender = sender;
        this.longestValidity = longestValidity;
        this.clock = clock;
    }

    Submitted submit(SMPPSession session, OutboundMessage message, Part part) {
        try {
            var result = session.submitShortMessage(
                    DEFAULT_SERVICE,
                    sender.ton(),
                    sender.npi(),
                    sender.address(),
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.address().replace("+", ""),
                    new ESMClass(part.esmClass()),
                    (byte) 0,
                    (byte) 0,
                    AT_ONCE,
                    validity(message),
                    new RegisteredDelivery(
                            part.last() ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                    (byte) 0,
                    new RawDataCoding(part.dataCoding()),
                    (byte) 0,
                    part.octets(),
                    part.parameters().toArray(OptionalParameter[]::new));
            return new Submitted.Taken(
                    result.getMessageId() == null ? "" : result.getMessageId().strip());
        } catch (NegativeResponseException e) {
            return new Submitted.Refused(e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            return new Submitted.Refused(e.getCommandStatus());
        } catch (PDUException e) {
            return new Submitted.Kept(new Handover.Rejected("The message does not fit into a submit_sm."));
        } catch (ResponseTimeoutException | InvalidResponseException | SmscConnection.Broken e) {
            return new Submitted.Unanswered(
                    "The SMSC did not answer (" + e.getClass().getSimpleName() + ").");
        } catch (IOException e) {
            return new Submitted.Kept(new Handover.Unreachable("The session with the SMSC was lost."));
        }
    }

    /** Relative, since the SMSC's clock and time zone are not ours (SMPP 3.4, 7.1.1.2). */
    private String validity(OutboundMessage message) {
        var left = Duration.between(clock.instant(), message.expiresAt());
        var asked = left.compareTo(longestValidity) < 0 ? left : longestValidity;
        var whole = asked.toSeconds() < 1 ? Duration.ofSeconds(1) : asked;
        return "0000%02d%02d%02d%02d000R"
                .formatted(whole.toDays(), whole.toHoursPart(), whole.toMinutesPart(), whole.toSecondsPart());
    }
}
