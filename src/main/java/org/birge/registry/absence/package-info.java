/** Leave and illness of staff: when somebody is away from a school. */
@NullMarked
@NamedInterface("absence")
package org.birge.registry.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
