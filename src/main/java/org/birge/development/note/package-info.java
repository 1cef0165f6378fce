/** Visits of inside-school control and the notes they end in (J1a.5): found, advised, looked at again. */
@NullMarked
@NamedInterface("note")
package org.birge.development.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
