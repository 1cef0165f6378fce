/** Leading teachers' experience: found, described, reviewed, spread, tried by others (J1d.8, J1d.11). */
@NullMarked
@NamedInterface("practice")
package org.birge.growth.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
