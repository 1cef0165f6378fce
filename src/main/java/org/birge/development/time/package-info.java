/** How much time Birge asks of people, as far as it is measured (cycle, time asked). */
@NullMarked
@NamedInterface("time")
package org.birge.development.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
