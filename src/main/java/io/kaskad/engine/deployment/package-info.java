/** What must not get into the engine. */
@NullMarked
package io.kaskad.engine.deployment;

import org.jspecify.annotations.NullMarked;
