/** What customers do: taken into an inbox, then processed in batches. */
@NullMarked
package io.kaskad.events;

import org.jspecify.annotations.NullMarked;
