@NullMarked
package io.kaskad.operations;

import org.jspecify.annotations.NullMarked;
