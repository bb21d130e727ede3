/** Operations by REST. */
@NullMarked
package io.kaskad.operations.web;

import org.jspecify.annotations.NullMarked;
