/** Customers by REST. */
@NamedInterface("web")
@NullMarked
package io.kaskad.customers.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
