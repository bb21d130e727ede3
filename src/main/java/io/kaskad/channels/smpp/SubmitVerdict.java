package io.kaskad.channels.smpp;

import static org.jsmpp.SMPPConstant.STAT_ESME_RBINDFAIL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVBNDSTS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVPASWD;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSYSID;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSYSTYP;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSYSERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RX_T_APPN;

import io.kaskad.channels.Handover;
import java.time.Duration;

/** What an SMSC's answers mean (SMPP 3.4, 5.1.3). */
final class SubmitVerdict {

    private static final Duration SLOWER = Duration.ofSeconds(1);
    private static final Duration EMPTIER = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);

    private SubmitVerdict() {}

    static Handover onBind(int status) {
        var detail = "The SMSC answered " + code(status) + " to our bind.";
        return switch (status) {
            case STAT_ESME_RBINDFAIL, STAT_ESME_RINVPASWD, STAT_ESME_RINVSYSID, STAT_ESME_RINVSYSTYP ->
                new Handover.NeedsPerson(detail);
            default -> new Handover.Unreachable(detail);
        };
    }

    static Handover on(Submitted submitted) {
        if (submitted instanceof Submitted.Kept kept) {
            return kept.why();
        }
        return submitted instanceof Submitted.Refused refused
                ? on(refused.status())
                : new Handover.Unknown(((Submitted.Unanswered) submitted).detail());
    }

    private static Handover on(int status) {
        var detail = "The SMSC answered " + code(status) + ".";
        return switch (status) {
            case STAT_ESME_RTHROTTLED -> new Handover.Throttled(SLOWER, detail);
            case STAT_ESME_RMSGQFUL -> new Handover.Throttled(EMPTIER, detail);
            case STAT_ESME_RINVDSTADR -> new Handover.Bounced(detail);
            case STAT_ESME_RSYSERR, STAT_ESME_RX_T_APPN -> new Handover.TryLater(LATER, detail);
            case STAT_ESME_RINVBNDSTS -> new Handover.Unreachable(detail);
            case STAT_ESME_RINVSRCADR, STAT_ESME_RINVSRCTON, STAT_ESME_RINVSRCNPI, STAT_ESME_RINVSYSTYP ->
                new Handover.NeedsPerson(detail);
            default -> new Handover.Rejected(detail);
        };
    }

    /** Whether the same part may go through in a moment. */
    static boolean passing(Submitted submitted) {
        return submitted instanceof Submitted.Kept
                || submitted instanceof Submitted.Refused refused && passing(refused);
    }

    private static boolean passing(Submitted.Refused refused) {
        return switch (refused.status()) {
            case STAT_ESME_RTHROTTLED,
                    STAT_ESME_RMSGQFUL,
                    STAT_ESME_RSYSERR,
                    STAT_ESME_RX_T_APPN,
                    STAT_ESME_RINVBNDSTS -> true;
            default -> false;
        };
    }

    static String code(int status) {
        return "0x%02X".formatted(status);
    }
}
