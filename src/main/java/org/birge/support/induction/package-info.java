/** A year beside a mentor: programmes as templates, the steps of one pair, its journal, its plan on paper (J1c.1, J1c.3). */
@NullMarked
@NamedInterface("induction")
package org.birge.support.induction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
