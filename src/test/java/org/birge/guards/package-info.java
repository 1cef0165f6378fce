/** What the build refuses: the five guards of the house's rules. */
@NullMarked
package org.birge.guards;

import org.jspecify.annotations.NullMarked;
