@NullMarked
package io.kaskad.channels.email;

import org.jspecify.annotations.NullMarked;
