/** What a pair changed: the closing answers of its two people, and how former young teachers fare (J1c.2). */
@NullMarked
@NamedInterface("outcome")
package org.birge.support.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
