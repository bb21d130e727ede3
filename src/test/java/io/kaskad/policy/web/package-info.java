/** Tests of the contact policy's REST. */
@NullMarked
package io.kaskad.policy.web;

import org.jspecify.annotations.NullMarked;
