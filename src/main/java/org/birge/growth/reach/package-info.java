/** Whom trainings reached, by district or by region: sums for the centre and for those who stand above schools (J1d.1, J1d.11, J6.2). */
@NullMarked
package org.birge.growth.reach;

import org.jspecify.annotations.NullMarked;
