/** What tests of all modules share. */
@NullMarked
package org.birge.testing;

import org.jspecify.annotations.NullMarked;
