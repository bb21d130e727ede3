package io.kaskad.channels.smpp;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jspecify.annotations.Nullable;

/** Whom customers see as the sender. */
record Sender(String address, TypeOfNumber ton, NumberingPlanIndicator npi) {

    private static final int LONGEST_NAME = 11;
    private static final int LONGEST_SHORT_NUMBER = 8;

    /**
     * Guesses what is not said: a name is 5/0, a short number 3/0, any other number 1/1.
     *
     * @param ton SMPP 3.4, 5.2.5
     * @param npi SMPP 3.4, 5.2.6
     */
    static Sender of(String address, @Nullable Integer ton, @Nullable Integer npi) {
        var number = address.matches("\\+?\\d{1,20}");
        if (!number && !address.matches("[ -~]{1," + LONGEST_NAME + "}")) {
            throw new IllegalArgumentException("sender must be a number, or a name of " + LONGEST_NAME
                    + " Latin letters, digits and signs at most.");
        }
        var digits = number ? address.replace("+", "") : address;
        var guess = !number
                ? TypeOfNumber.ALPHANUMERIC
                : digits.length() <= LONGEST_SHORT_NUMBER ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.INTERNATIONAL;
        return new Sender(digits, ton == null ? guess : ton(ton), npi == null ? usual(guess) : npi(npi));
    }

    private static NumberingPlanIndicator usual(TypeOfNumber ton) {
        return ton == TypeOfNumber.INTERNATIONAL ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
    }

    private static TypeOfNumber ton(int value) {
        try {
            return TypeOfNumber.valueOf((byte) value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("sender-ton must be one of SMPP's, 0 to 6.");
        }
    }

    private static NumberingPlanIndicator npi(int value) {
        try {
            return NumberingPlanIndicator.valueOf((byte) value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("sender-npi must be one of SMPP's: 0, 1, 3, 4, 6, 8, 9, 10, 14, 18.");
        }
    }
}
