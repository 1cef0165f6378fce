/** The report on the year (J0.3, J1a.4): figures counted from measures, tasks and decisions, and the head's words by section. */
@NullMarked
package org.birge.development.report;

import org.jspecify.annotations.NullMarked;
