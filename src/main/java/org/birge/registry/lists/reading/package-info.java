/** Reads lists of schools and staff as offices send them: any usual encoding, separator, header and form of dates. */
@NullMarked
package org.birge.registry.lists.reading;

import org.jspecify.annotations.NullMarked;
