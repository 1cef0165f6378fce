/** Visits of the centre's staff to schools: announced, agreed with the head, recorded, and answered by the school (J0.4, J0.5, J6.4). */
@NullMarked
@NamedInterface("visit")
package org.birge.support.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
