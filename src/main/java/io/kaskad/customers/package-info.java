/** People, their contacts and what they agreed to. */
@NullMarked
package io.kaskad.customers;

import org.jspecify.annotations.NullMarked;
