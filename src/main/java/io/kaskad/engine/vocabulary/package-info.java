/** The only names that conditions and timers can use. */
@NullMarked
package io.kaskad.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
