@NullMarked
package io.kaskad.channels.email.returned;

import org.jspecify.annotations.NullMarked;
