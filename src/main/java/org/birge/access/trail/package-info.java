/** The trail's page. */
@NullMarked
package org.birge.access.trail;

import org.jspecify.annotations.NullMarked;
