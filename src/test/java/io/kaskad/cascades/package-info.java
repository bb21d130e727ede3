@NullMarked
package io.kaskad.cascades;

import org.jspecify.annotations.NullMarked;
