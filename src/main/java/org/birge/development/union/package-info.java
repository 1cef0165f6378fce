/** The year of a method union, as its head sees it: its people by school, what they do, what they need (J1d.10). */
@NullMarked
@NamedInterface("union")
package org.birge.development.union;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
