/** Tests of the contact policy. */
@NullMarked
package io.kaskad.policy;

import org.jspecify.annotations.NullMarked;
