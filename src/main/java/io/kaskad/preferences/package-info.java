/** What customers say themselves about what they get, by links in our messages. */
@NullMarked
package io.kaskad.preferences;

import org.jspecify.annotations.NullMarked;
