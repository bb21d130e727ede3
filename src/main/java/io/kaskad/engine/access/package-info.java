/** Who may use the engine: its users, its web apps and its REST API behind our login, and its known holes closed. */
@NullMarked
package io.kaskad.engine.access;

import org.jspecify.annotations.NullMarked;
