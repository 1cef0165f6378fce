/** Agreements and contacts with bodies outside (J6.6, J6.1, J6.5): proposed by school or centre, agreed by the authority, entered and ended. */
@NullMarked
@NamedInterface("contact")
package org.birge.growth.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
