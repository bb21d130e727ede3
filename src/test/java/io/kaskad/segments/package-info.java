@NullMarked
package io.kaskad.segments;

import org.jspecify.annotations.NullMarked;
