@NullMarked
package io.kaskad.tracking.web;

import org.jspecify.annotations.NullMarked;
