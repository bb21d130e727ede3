@NullMarked
package io.kaskad.api;

import org.jspecify.annotations.NullMarked;
