/** One's own settings. */
@NullMarked
package org.birge.access.settings;

import org.jspecify.annotations.NullMarked;
