/** Where browsers leave their subscriptions. */
@NullMarked
package io.kaskad.channels.webpush.web;

import org.jspecify.annotations.NullMarked;
