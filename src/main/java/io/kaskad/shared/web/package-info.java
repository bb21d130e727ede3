/** Errors as RFC 9457 problems, and the limit on what a request may bring. */
@NullMarked
package io.kaskad.shared.web;

import org.jspecify.annotations.NullMarked;
