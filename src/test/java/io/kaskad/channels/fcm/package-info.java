@NullMarked
package io.kaskad.channels.fcm;

import org.jspecify.annotations.NullMarked;
