/** Events by Segment's HTTP tracking API. */
@NullMarked
package io.kaskad.events.web;

import org.jspecify.annotations.NullMarked;
