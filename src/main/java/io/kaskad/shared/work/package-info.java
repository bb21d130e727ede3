/** What is done in the background, batch by batch, and how far behind it is. */
@NamedInterface("work")
@NullMarked
package io.kaskad.shared.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
