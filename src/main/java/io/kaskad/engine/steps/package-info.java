/** The steps an author may put into a diagram, and how they behave. */
@NullMarked
package io.kaskad.engine.steps;

import org.jspecify.annotations.NullMarked;
