/** Tests of what channels on sites share. */
@NullMarked
package io.kaskad.channels.site;

import org.jspecify.annotations.NullMarked;
