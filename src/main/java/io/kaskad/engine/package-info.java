/** The Camunda engine behind the cascades' port; nothing else imports it. */
@NullMarked
package io.kaskad.engine;

import org.jspecify.annotations.NullMarked;
