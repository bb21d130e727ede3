package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import io.kaskad.channels.sms.SmsText;
import io.kaskad.channels.sms.SmsText.Alphabet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsmpp.bean.OptionalParameter;

/**
 * What one submit_sm carries of a text.
 *
 * @param last whether the SMSC is to report about it: the receipt of the last part stands for the whole text
 */
record Part(byte esmClass, byte dataCoding, byte[] octets, List<OptionalParameter> parameters, boolean last) {

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS2 = 8;
    private static final byte WITH_HEADER = 0x40;

    static List<Part> of(SmsText text, UUID id, DefaultAlphabet alphabet, Cutting cutting) {
        var coding = text.alphabet() == Alphabet.UCS2 ? UCS2 : DEFAULT_ALPHABET;
        var octets = text.parts().stream()
                .map(part -> coding == UCS2 ? part.getBytes(UTF_16BE) : alphabet.encoded(part))
                .toList();
        if (octets.size() == 1) {
            return List.of(new Part((byte) 0, coding, octets.get(0), List.of(), true));
        }
        if (cutting == Cutting.PAYLOAD) {
            return List.of(whole(coding, octets));
        }
        // the same for each attempt of a message, so that a phone never joins parts of different ones
        var reference = id.hashCode();
        return IntStream.rangeClosed(1, octets.size())
                .mapToObj(number -> cutting == Cutting.UDH
                        ? withHeader(coding, octets, number, reference)
                        : withParameters(coding, octets, number, reference))
                .toList();
    }

    private static Part whole(byte coding, List<byte[]> octets) {
        var payload = octets.stream().reduce(new byte[0], Part::joined);
        return new Part((byte) 0, coding, new byte[0], List.of(new OptionalParameter.Message_payload(payload)), true);
    }

    private static Part withHeader(byte coding, List<byte[]> octets, int number, int reference) {
        byte[] header = {5, 0, 3, (byte) reference, (byte) octets.size(), (byte) number};
        return new Part(
                WITH_HEADER, coding, joined(header, octets.get(number - 1)), List.of(), number == octets.size());
    }

    private static Part withParameters(byte coding, List<byte[]> octets, int number, int reference) {
        return new Part(
                (byte) 0,
                coding,
                octets.get(number - 1),
                List.of(
                        new OptionalParameter.Sar_msg_ref_num((short) reference),
                        new OptionalParameter.Sar_total_segments((byte) octets.size()),
                        new OptionalParameter.Sar_segment_seqnum((byte) number)),
                number == octets.size());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
