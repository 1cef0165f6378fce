/** Organisations: the tree below one's place, their data over time. */
@NullMarked
package org.birge.registry.organisation;

import org.jspecify.annotations.NullMarked;
