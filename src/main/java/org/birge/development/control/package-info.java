/** Control points of the school's year: the head's words, figures frozen with the day, totals for those above. */
@NullMarked
@NamedInterface("control")
package org.birge.development.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
