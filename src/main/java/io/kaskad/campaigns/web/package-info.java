/** Campaigns by REST. */
@NullMarked
package io.kaskad.campaigns.web;

import org.jspecify.annotations.NullMarked;
