@NullMarked
package io.kaskad.trial;

import org.jspecify.annotations.NullMarked;
