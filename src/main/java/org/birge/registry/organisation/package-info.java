/** Organisations of the tree: found, added, changed from a day on, ended; what was stays readable. */
@NullMarked
package org.birge.registry.organisation;

import org.jspecify.annotations.NullMarked;
