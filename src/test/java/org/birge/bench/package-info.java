/** A generated country and what is measured on it. */
@NullMarked
package org.birge.bench;

import org.jspecify.annotations.NullMarked;
