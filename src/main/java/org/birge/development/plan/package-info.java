/** The year's plan: measures that answer the needs, from the draft to what the authority has agreed (J0.2, J1a.1). */
@NullMarked
@NamedInterface("plan")
package org.birge.development.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
