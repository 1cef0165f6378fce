/** The end of a school's year: what is open is settled, the year is closed, and the next one begins with what goes over. */
@NullMarked
@NamedInterface("closing")
package org.birge.development.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
