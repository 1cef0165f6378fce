/** The reports of the schools within reach of a centre, an authority or the ministry. */
@NullMarked
package org.birge.development.reports;

import org.jspecify.annotations.NullMarked;
