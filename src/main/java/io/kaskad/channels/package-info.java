/** The ways to reach a person, and what a provider of one must do. */
@NullMarked
package io.kaskad.channels;

import org.jspecify.annotations.NullMarked;
