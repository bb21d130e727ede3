/** What the engine needs to try a draft in virtual time; only there in an application that is a trial. */
@NullMarked
package io.kaskad.engine.trial;

import org.jspecify.annotations.NullMarked;
