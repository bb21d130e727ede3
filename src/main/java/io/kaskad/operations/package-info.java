/** Work on many runs at once that a person has asked for: stopping a cascade, moving its runs to another version. */
@NullMarked
package io.kaskad.operations;

import org.jspecify.annotations.NullMarked;
