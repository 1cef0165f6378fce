/** A school's open problems, as it chose to show them: what was tried, what helped, what the centre says (J6.4). */
@NullMarked
@NamedInterface("situation")
package org.birge.support.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
