@NullMarked
package io.kaskad.channels.sandbox.web;

import org.jspecify.annotations.NullMarked;
