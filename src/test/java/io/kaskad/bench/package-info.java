/** How fast Kaskad is, next to Camunda 7 as most people run it and to what the database could do: {@code ./mvnw -Pbench verify}. */
@NullMarked
package io.kaskad.bench;

import org.jspecify.annotations.NullMarked;
