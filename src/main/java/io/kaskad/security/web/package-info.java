/** The session endpoint and the administration of API keys. */
@NullMarked
package io.kaskad.security.web;

import org.jspecify.annotations.NullMarked;
