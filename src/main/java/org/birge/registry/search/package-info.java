/** Forgiving search over people and schools. */
@NullMarked
package org.birge.registry.search;

import org.jspecify.annotations.NullMarked;
