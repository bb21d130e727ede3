/** A provider for every channel that keeps messages in an inbox and gives receipts when told to. */
@NullMarked
package io.kaskad.channels.sandbox;

import org.jspecify.annotations.NullMarked;
