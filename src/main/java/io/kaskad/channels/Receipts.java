package io.kaskad.channels;

import java.util.List;

/** Where channels and tracking leave what was reported to them. */
public interface Receipts {

    /** Keeps the receipts durably before it comes back; ones seen before are ignored. */
    void accept(List<Receipt> receipts);
}
