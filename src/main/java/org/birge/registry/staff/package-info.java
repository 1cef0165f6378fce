/** The list of staff: found, filtered, sorted, taken away. */
@NullMarked
package org.birge.registry.staff;

import org.jspecify.annotations.NullMarked;
