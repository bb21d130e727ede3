/** Templates: what a message says, per channel and locale. */
@NullMarked
package io.kaskad.content;

import org.jspecify.annotations.NullMarked;
