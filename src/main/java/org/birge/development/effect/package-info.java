/** What came of the year's measures: whom they reached, and how the needs changed among those. */
@NullMarked
@NamedInterface("effect")
package org.birge.development.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
