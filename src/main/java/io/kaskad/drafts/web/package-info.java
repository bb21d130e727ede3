/** Drafts and deploying by REST. */
@NullMarked
package io.kaskad.drafts.web;

import org.jspecify.annotations.NullMarked;
