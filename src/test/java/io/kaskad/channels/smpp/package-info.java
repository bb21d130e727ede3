@NullMarked
package io.kaskad.channels.smpp;

import org.jspecify.annotations.NullMarked;
