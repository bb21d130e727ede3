@NullMarked
package io.kaskad.imports;

import org.jspecify.annotations.NullMarked;
