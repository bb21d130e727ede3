/** Fixtures that tests of several modules share. */
@NullMarked
package io.kaskad.testing;

import org.jspecify.annotations.NullMarked;
