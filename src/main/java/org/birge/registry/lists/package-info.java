/** Taking over lists of schools and staff: sent in, matched, looked over, taken over in one go, undone. */
@NullMarked
package org.birge.registry.lists;

import org.jspecify.annotations.NullMarked;
