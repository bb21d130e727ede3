/** Files of customers by REST. */
@NullMarked
package io.kaskad.imports.web;

import org.jspecify.annotations.NullMarked;
