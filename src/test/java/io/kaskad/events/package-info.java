@NullMarked
package io.kaskad.events;

import org.jspecify.annotations.NullMarked;
