@NullMarked
package io.kaskad.shared;

import org.jspecify.annotations.NullMarked;
