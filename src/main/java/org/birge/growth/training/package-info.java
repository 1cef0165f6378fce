/** Courses, their sessions, who takes part and what came of it (J1d.1, J1d.3, J1d.6, J1d.11, J6.2, J6.3). */
@NullMarked
@NamedInterface("training")
package org.birge.growth.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
