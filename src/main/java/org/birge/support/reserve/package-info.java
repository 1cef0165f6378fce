/** The leadership reserve: people who prepare to lead a school or a union, put forward or by themselves (J1d.13). */
@NullMarked
@NamedInterface("reserve")
package org.birge.support.reserve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
