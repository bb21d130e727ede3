/** Messages on a site, as our script there fetches them. */
@NullMarked
package io.kaskad.channels.onsite.web;

import org.jspecify.annotations.NullMarked;
