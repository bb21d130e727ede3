/** Providers as they call us, and as people see them. */
@NullMarked
package io.kaskad.channels.web;

import org.jspecify.annotations.NullMarked;
