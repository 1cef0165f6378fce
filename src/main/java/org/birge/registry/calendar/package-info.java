/** Days an authority sets on top of the country's calendar. */
@NullMarked
@NamedInterface("calendar")
package org.birge.registry.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
