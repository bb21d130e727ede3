/** One person's timeline by REST. */
@NullMarked
package io.kaskad.support.web;

import org.jspecify.annotations.NullMarked;
