/** The pages customers say it on. */
@NullMarked
package io.kaskad.preferences.web;

import org.jspecify.annotations.NullMarked;
