/** The contact policy by REST. */
@NullMarked
package io.kaskad.policy.web;

import org.jspecify.annotations.NullMarked;
