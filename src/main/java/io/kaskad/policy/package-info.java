/** When and how often customers may be written to, and what that may cost; set by people at any time. */
@NullMarked
package io.kaskad.policy;

import org.jspecify.annotations.NullMarked;
