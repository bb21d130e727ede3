/** What happened to one person, told in order. */
@NullMarked
package io.kaskad.support;

import org.jspecify.annotations.NullMarked;
