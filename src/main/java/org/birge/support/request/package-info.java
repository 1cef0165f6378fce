/** Requests for support: a school asks, a division of the centre answers within its promise, and the asker says whether it helped (J0.5). */
@NullMarked
@NamedInterface("request")
package org.birge.support.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
