/** Mail that comes back: what bounces, complaints and answers say, whoever wrote them and however untidily. */
@NullMarked
package io.kaskad.channels.email.returned;

import org.jspecify.annotations.NullMarked;
