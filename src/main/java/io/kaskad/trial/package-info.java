/** Trying a draft: the real engine plays a story with one person, in virtual time and on a database of its own. */
@NullMarked
package io.kaskad.trial;

import org.jspecify.annotations.NullMarked;
