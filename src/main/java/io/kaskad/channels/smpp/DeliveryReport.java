package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.jsmpp.bean.OptionalParameter.Network_error_code.Network_error_code_type.GSM;

import io.kaskad.channels.Receipt.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery receipt says of a message that came to an end, by its parameters (SMPP 3.4, 5.3.2.12, 5.3.2.31, 5.3.2.35) or,
 * where those are missing, by its text (appendix B), in which SMSCs leave out, add and rearrange things.
 *
 * @param ids the id as the parameter has it, and as the text has it; one at least
 * @param error what {@code err} says, without leading zeros; empty for nothing
 * @param mapError the error of the GSM network (3GPP TS 29.002, 17.6.6), if the SMSC passes it on
 */
record DeliveryReport(
        List<String> ids,
        State state,
        String error,
        @Nullable Integer mapError) {

    /** How a message may end. The rest, such as ENROUTE and ACCEPTD, is not the end. */
    enum State {
        DELIVERED(2, "DELIV", Status.DELIVERED),
        EXPIRED(3, "EXPIR", Status.EXPIRED),
        DELETED(4, "DELET", Status.FAILED),
        UNDELIVERABLE(5, "UNDEL", Status.FAILED),
        UNKNOWN(7, "UNKNO", Status.FAILED),
        REJECTED(8, "REJEC", Status.FAILED);

        private final int code;
        private final String beginning;
        private final Status status;

        State(int code, String beginning, Status status) {
            this.code = code;
            this.beginning = beginning;
            this.status = status;
        }

        Status status() {
            return status;
        }

        private boolean is(@Nullable Message_state parameter, String word) {
            return parameter == null
                    ? word.toUpperCase(Locale.ROOT).startsWith(beginning)
                    : parameter.getValue() == code;
        }
    }

    /** SMPP 3.4, 5.2.23. */
    private static final int LONGEST_ID = 64;

    private static final Pattern ID = field("id");
    private static final Pattern STATE = field("stat");
    private static final Pattern ERROR = field("err");
    /** What follows is the beginning of the message, whatever it says. */
    private static final Pattern MESSAGE = Pattern.compile("(?i)\\btext:");

    private static Pattern field(String name) {
        return Pattern.compile("(?i)(?<!\\w)" + name + ":\\s*([^\\s,;]+)");
    }

    /** Empty if it is not about the end of a message, or does not say which message. */
    static Optional<DeliveryReport> of(AbstractSmCommand receipt, String text) {
        var head = MESSAGE.split(text.replace('\0', ' '), 2)[0];
        var ids = Stream.of(parameter(receipt), found(ID, head))
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .toList();
        var parameter = receipt.getOptionalParameter(Message_state.class);
        var word = found(STATE, head);
        return ids.isEmpty()
                ? Optional.empty()
                : Arrays.stream(State.values())
                        .filter(state -> state.is(parameter, word))
                        .findFirst()
                        .map(state -> new DeliveryReport(ids, state, error(head), mapError(receipt)));
    }

    private static String parameter(AbstractSmCommand receipt) {
        var id = receipt.getOptionalParameter(Receipted_message_id.class);
        // not every SMSC ends it with a zero
        return id == null
                ? ""
                : new String(id.getValue(), ISO_8859_1).replace("\0", "").strip();
    }

    private static String found(Pattern field, String text) {
        var matcher = field.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String error(String head) {
        return withoutZeros(found(ERROR, head));
    }

    static String withoutZeros(String error) {
        return error.replaceFirst("^0+", "");
    }

    private static @Nullable Integer mapError(AbstractSmCommand receipt) {
        var error = receipt.getOptionalParameter(Network_error_code.class);
        return error == null || error.getValue().length < 3 || error.getNetworkType() != GSM
                ? null
                : Integer.valueOf(error.getErrorCode());
    }
}
