/** What came of the year's measures: whom they reached, and how the needs changed among those. */
@NullMarked
package org.birge.development.effect;

import org.jspecify.annotations.NullMarked;
