/** Groups of customers by what they have in common, and the events of coming, going and of days. */
@NullMarked
package io.kaskad.segments;

import org.jspecify.annotations.NullMarked;
