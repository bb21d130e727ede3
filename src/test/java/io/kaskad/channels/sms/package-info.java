@NullMarked
package io.kaskad.channels.sms;

import org.jspecify.annotations.NullMarked;
