/** Statements both databases understand. */
@NamedInterface("sql")
@NullMarked
package io.kaskad.shared.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
