/** Messages by REST. */
@NamedInterface("web")
@NullMarked
package io.kaskad.messaging.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
