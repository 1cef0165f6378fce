/** Papers of the year that are issued under a number beside plan and report: the control plan, the matrix of responsibility, the strategy. */
@NullMarked
package org.birge.development.papers;

import org.jspecify.annotations.NullMarked;
