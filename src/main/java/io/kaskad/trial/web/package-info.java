/** Trying drafts and keeping stories by REST. */
@NullMarked
package io.kaskad.trial.web;

import org.jspecify.annotations.NullMarked;
