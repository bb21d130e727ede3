/** Classes that break the architecture's rules, so that each rule is seen to find something. */
@NullMarked
package io.kaskad.broken;

import org.jspecify.annotations.NullMarked;
