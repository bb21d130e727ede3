@NullMarked
package io.kaskad.channels.http;

import org.jspecify.annotations.NullMarked;
