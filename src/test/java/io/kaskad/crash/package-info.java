@NullMarked
package io.kaskad.crash;

import org.jspecify.annotations.NullMarked;
