/** The strategy of several years: a school's goals, each serving one of the centre's strategic plan (J0.7). */
@NullMarked
package org.birge.development.strategy;

import org.jspecify.annotations.NullMarked;
