/** Segments and events of days by REST. */
@NullMarked
package io.kaskad.segments.web;

import org.jspecify.annotations.NullMarked;
