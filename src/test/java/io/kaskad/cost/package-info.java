/** What the way of one person costs the database, counted and held to bounds. */
@NullMarked
package io.kaskad.cost;

import org.jspecify.annotations.NullMarked;
