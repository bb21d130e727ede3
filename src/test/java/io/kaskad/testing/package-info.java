/** What tests of several modules share. */
package io.kaskad.testing;
