/** A proposal for all who wait for a mentor in an area at once, which explains itself and binds nobody (J1c.2, issue 4). */
@NullMarked
@NamedInterface("matching")
package org.birge.support.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
