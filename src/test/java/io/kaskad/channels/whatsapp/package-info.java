@NullMarked
package io.kaskad.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
