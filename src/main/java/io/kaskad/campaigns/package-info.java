/** Cascades that are started for many customers at once: whom for, when, how fast, and how far that has come. */
@NullMarked
package io.kaskad.campaigns;

import org.jspecify.annotations.NullMarked;
