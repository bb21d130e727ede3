/** The ledger of messages, their hand-over to providers and the receipts that come back. */
@NullMarked
package io.kaskad.messaging;

import org.jspecify.annotations.NullMarked;
