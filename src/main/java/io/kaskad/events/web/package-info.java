/** Events by Segment's HTTP tracking API, and as CloudEvents. */
@NullMarked
package io.kaskad.events.web;

import org.jspecify.annotations.NullMarked;
