/** Copies a data folder while Birge runs or rests, and puts such a copy back. */
@NullMarked
package org.birge.database.backup;

import org.jspecify.annotations.NullMarked;
