/** What one transaction of the engine knows and changes of runs. */
@NullMarked
package io.kaskad.engine.run;

import org.jspecify.annotations.NullMarked;
