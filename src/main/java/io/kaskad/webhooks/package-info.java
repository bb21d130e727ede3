/** Tells other systems what becomes of messages and runs, as Standard Webhooks has it. */
@NullMarked
package io.kaskad.webhooks;

import org.jspecify.annotations.NullMarked;
