package io.kaskad.channels;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.kaskad.shared.Refused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What an address on a channel looks like. */
public enum ContactKind {
    EMAIL_ADDRESS {
        @Override
        public String normalised(String address) {
            try {
                var parsed = new InternetAddress(address.trim(), true);
                parsed.validate();
                if (!parsed.getAddress().contains("@") || parsed.getAddress().length() > LONGEST_PATH) {
                    throw new AddressException("no domain, or longer than any");
                }
                return parsed.getAddress();
            } catch (AddressException e) {
                throw Refused.invalid("This is not an email address; it must look like name@example.org.");
            }
        }
    },
    PHONE_NUMBER {
        @Override
        public String normalised(String address) {
            var numbers = PhoneNumberUtil.getInstance();
            try {
                var parsed = numbers.parse(address, null);
                if (numbers.isValidNumber(parsed)) {
                    return numbers.format(parsed, PhoneNumberFormat.E164);
                }
            } catch (NumberParseException e) {
                // refused below, together with numbers no country has
            }
            throw Refused.invalid("This is not a phone number; give it in international form, such as +79161234567.");
        }
    },
    TOKEN {
        @Override
        public String normalised(String address) {
            if (address.isBlank() || address.length() > 2000) {
                throw Refused.invalid("A contact must have between 1 and 2000 characters.");
            }
            return address;
        }
    },
    /** None is needed: whoever takes the message knows the customer. */
    CUSTOMER {
        @Override
        public String normalised(String address) {
            throw Refused.invalid("This channel needs no contact: its messages say which customer they are for.");
        }
    };

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST_PATH = 254;

    /** The one way to write this address, or 400. The sentence never repeats the address. */
    public abstract String normalised(String address);
}
