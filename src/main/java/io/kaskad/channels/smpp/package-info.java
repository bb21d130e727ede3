/** SMS over SMPP 3.4. */
@NullMarked
package io.kaskad.channels.smpp;

import org.jspecify.annotations.NullMarked;
