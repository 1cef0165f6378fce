/** Who goes to whom, found by Timefold Solver's community edition on one thread: nothing here knows a table, a page or a person's name. */
@NullMarked
package org.birge.support.matching.solver;

import org.jspecify.annotations.NullMarked;
