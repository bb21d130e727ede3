/** WhatsApp: messages by Meta's Cloud API, what became of them, and what customers answer. */
@NullMarked
package io.kaskad.channels.whatsapp;

import org.jspecify.annotations.NullMarked;
