/** Customers by REST. */
@NullMarked
package io.kaskad.customers.web;

import org.jspecify.annotations.NullMarked;
