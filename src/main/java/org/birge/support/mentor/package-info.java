/** Mentors and whom they accompany: profiles, young teachers and new heads found by the pack's rule, pairs that three people agree to (J1c.1, J1c.2, J0.6). */
@NullMarked
@NamedInterface("mentor")
package org.birge.support.mentor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
