@NullMarked
package io.kaskad.content;

import org.jspecify.annotations.NullMarked;
