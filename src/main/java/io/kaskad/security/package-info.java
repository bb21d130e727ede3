/** Who may come in: sessions, API keys and the routes they open. */
@NullMarked
package io.kaskad.security;

import org.jspecify.annotations.NullMarked;
