package io.kaskad.channels.smpp;

import java.util.Arrays;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jspecify.annotations.Nullable;

/**
 * What one deliver_sm carries of a customer's text.
 *
 * @param part which part it is; null if it is all
 */
record Said(byte[] octets, @Nullable Part part) {

    private static final int WITH_HEADER = 0x40;
    private static final int EIGHT_BIT_REFERENCE = 0;
    private static final int SIXTEEN_BIT_REFERENCE = 8;

    /** One of several. */
    record Part(int reference, int total, int number) {

        private static @Nullable Part of(int reference, int total, int number) {
            return total > 1 && number >= 1 && number <= total ? new Part(reference, total, number) : null;
        }
    }

    static Said of(AbstractSmCommand command, byte[] octets) {
        if ((command.getEsmClass() & WITH_HEADER) == 0 || octets.length == 0) {
            return new Said(octets, byParameters(command));
        }
        var end = Math.min(octets.length, 1 + (octets[0] & 0xFF));
        var header = Arrays.copyOfRange(octets, 1, end);
        return new Said(Arrays.copyOfRange(octets, end, octets.length), byHeader(header));
    }

    private static @Nullable Part byParameters(AbstractSmCommand command) {
        var reference = command.getOptionalParameter(Sar_msg_ref_num.class);
        var total = command.getOptionalParameter(Sar_total_segments.class);
        var number = command.getOptionalParameter(Sar_segment_seqnum.class);
        return reference == null || total == null || number == null
                ? null
                : Part.of(reference.getValue() & 0xFFFF, total.getValue() & 0xFF, number.getValue() & 0xFF);
    }

    /** 3GPP TS 23.040, 9.2.3.24: elements of an identifier, a length, and that many octets. */
    private static @Nullable Part byHeader(byte[] header) {
        for (int at = 0; at + 1 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
            var length = header[at + 1] & 0xFF;
            if (header[at] == EIGHT_BIT_REFERENCE && length == 3 && at + 4 < header.length) {
                return Part.of(header[at + 2] & 0xFF, header[at + 3] & 0xFF, header[at + 4] & 0xFF);
            }
            if (header[at] == SIXTEEN_BIT_REFERENCE && length == 4 && at + 5 < header.length) {
                var reference = (header[at + 2] & 0xFF) << 8 | header[at + 3] & 0xFF;
                return Part.of(reference, header[at + 4] & 0xFF, header[at + 5] & 0xFF);
            }
        }
        return null;
    }
}
