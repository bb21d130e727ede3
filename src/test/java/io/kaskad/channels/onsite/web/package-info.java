/** Tests of messages on a site over HTTP. */
@NullMarked
package io.kaskad.channels.onsite.web;

import org.jspecify.annotations.NullMarked;
