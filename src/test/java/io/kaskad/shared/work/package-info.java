@NullMarked
package io.kaskad.shared.work;

import org.jspecify.annotations.NullMarked;
