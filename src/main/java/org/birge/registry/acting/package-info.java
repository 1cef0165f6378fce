/** Who acts as head of a school while it has none, or its head is away. */
@NullMarked
@NamedInterface("acting")
package org.birge.registry.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
