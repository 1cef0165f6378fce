/** Which of a centre's divisions its people work in. */
@NullMarked
@NamedInterface("division")
package org.birge.registry.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
