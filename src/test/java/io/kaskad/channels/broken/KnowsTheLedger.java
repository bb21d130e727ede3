package io.kaskad.channels.broken;

import io.kaskad.messaging.Ledger;

/** A channel must not know who uses it. */
interface KnowsTheLedger {
    Ledger ledger();
}
