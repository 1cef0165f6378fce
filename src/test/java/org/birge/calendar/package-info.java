@NullMarked
package org.birge.calendar;

import org.jspecify.annotations.NullMarked;
