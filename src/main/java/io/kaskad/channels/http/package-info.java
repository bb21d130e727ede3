/** Calling others by HTTP: what all who do so have in common. */
@NamedInterface("http")
@NullMarked
package io.kaskad.channels.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
