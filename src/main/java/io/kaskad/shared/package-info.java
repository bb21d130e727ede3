/** What every module may lean on: ids, pages of a list, refusals, background loops and time. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@NullMarked
package io.kaskad.shared;

import org.jspecify.annotations.NullMarked;
