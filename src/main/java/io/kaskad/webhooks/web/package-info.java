/** Endpoints and what was delivered to them, by REST. */
@NullMarked
package io.kaskad.webhooks.web;

import org.jspecify.annotations.NullMarked;
