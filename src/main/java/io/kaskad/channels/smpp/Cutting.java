package io.kaskad.channels.smpp;

/** How a long text reaches the SMSC. */
enum Cutting {
    /** In parts, each with a header for the phone that joins them (3GPP TS 23.040, 9.2.3.24.1). */
    UDH,
    /** In parts, the SMSC makes the headers from {@code sar_*} parameters (SMPP 3.4, 5.3.2.22). */
    SAR,
    /** In one piece, the SMSC cuts it itself (SMPP 3.4, 5.3.2.32). */
    PAYLOAD
}
