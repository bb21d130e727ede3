/** Customers and suppressed addresses that come from files, and customers that go into files. */
@NullMarked
package io.kaskad.imports;

import org.jspecify.annotations.NullMarked;
