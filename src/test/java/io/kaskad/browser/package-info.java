/** The pages in a real Chromium, against the whole application. */
@NullMarked
package io.kaskad.browser;

import org.jspecify.annotations.NullMarked;
