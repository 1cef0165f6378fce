/** A proposal of who of the centre takes on which request, for the whole queue at once: it explains itself and binds nobody (J0.5, issue 4). */
@NullMarked
@NamedInterface("assignment")
package org.birge.support.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
