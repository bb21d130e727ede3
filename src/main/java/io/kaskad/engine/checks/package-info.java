/** What diagrams are checked for, before they are deployed and while they are drawn. */
@NullMarked
package io.kaskad.engine.checks;

import org.jspecify.annotations.NullMarked;
