@NullMarked
package io.kaskad.channels.sandbox;

import org.jspecify.annotations.NullMarked;
