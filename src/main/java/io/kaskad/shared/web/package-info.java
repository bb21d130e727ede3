/** Errors as RFC 9457 problems, and the limit on what a request may bring. */
@NamedInterface("web")
@NullMarked
package io.kaskad.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
