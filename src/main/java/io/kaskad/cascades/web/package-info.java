/** Cascades and runs by REST. */
@NamedInterface("web")
@NullMarked
package io.kaskad.cascades.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
