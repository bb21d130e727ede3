/** Push to apps: notifications by Firebase Cloud Messaging. */
@NullMarked
package io.kaskad.channels.fcm;

import org.jspecify.annotations.NullMarked;
