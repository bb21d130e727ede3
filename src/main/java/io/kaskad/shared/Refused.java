package io.kaskad.shared;

import org.springframework.http.HttpStatus;

/** A request that cannot be fulfilled, with a sentence that says what to do. Becomes an RFC 9457 answer. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;

    private Refused(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public static Refused invalid(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, detail);
    }

    public static Refused notFound(String what, Object id) {
        return new Refused(HttpStatus.NOT_FOUND, "There is no " + what + " \"" + id + "\".");
    }

    /** For those whose id must not be repeated: it may be an address. */
    public static Refused noSuchCustomer() {
        return new Refused(HttpStatus.NOT_FOUND, "There is no customer of this id. Identify the customer first.");
    }

    public static Refused conflict(String detail) {
        return new Refused(HttpStatus.CONFLICT, detail);
    }

    public static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.PAYLOAD_TOO_LARGE, detail);
    }
}
