/** The addresses that links in messages lead to. */
@NullMarked
package io.kaskad.tracking.web;

import org.jspecify.annotations.NullMarked;
