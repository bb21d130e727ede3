/** What analysts draw: drafts, and how they become versions of cascades. */
@NullMarked
package io.kaskad.drafts;

import org.jspecify.annotations.NullMarked;
