@NullMarked
package io.kaskad.webhooks;

import org.jspecify.annotations.NullMarked;
