@NullMarked
package io.kaskad.campaigns;

import org.jspecify.annotations.NullMarked;
