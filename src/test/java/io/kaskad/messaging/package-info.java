@NullMarked
package io.kaskad.messaging;

import org.jspecify.annotations.NullMarked;
