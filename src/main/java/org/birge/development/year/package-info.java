/** Our year: where a school stands between diagnosis and report, and what comes next. */
@NullMarked
package org.birge.development.year;

import org.jspecify.annotations.NullMarked;
