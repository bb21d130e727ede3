@NullMarked
package io.kaskad.customers;

import org.jspecify.annotations.NullMarked;
