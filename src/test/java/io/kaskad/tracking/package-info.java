@NullMarked
package io.kaskad.tracking;

import org.jspecify.annotations.NullMarked;
