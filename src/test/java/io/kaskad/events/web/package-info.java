@NullMarked
package io.kaskad.events.web;

import org.jspecify.annotations.NullMarked;
