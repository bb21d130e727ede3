/** What channels share that reach people on the sites of shops: the script there, and what it may ask and report. */
@NullMarked
package io.kaskad.channels.site;

import org.jspecify.annotations.NullMarked;
