/** Courses ordered from the institutes that upgrade qualifications (J3a.4): by the centre, with the authority's word, answered line by line. */
@NullMarked
@NamedInterface("order")
package org.birge.growth.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
