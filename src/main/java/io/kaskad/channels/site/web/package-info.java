/** What pages of sites load, ask and report. */
@NullMarked
package io.kaskad.channels.site.web;

import org.jspecify.annotations.NullMarked;
