/** What a centre, an authority and the ministry see of the schools in their reach: where each stands, and what is needed most. */
@NullMarked
package org.birge.development.area;

import org.jspecify.annotations.NullMarked;
