/** Providers that are called by HTTP: what they have in common. */
@NullMarked
package io.kaskad.channels.http;

import org.jspecify.annotations.NullMarked;
