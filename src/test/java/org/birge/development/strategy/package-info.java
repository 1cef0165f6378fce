@NullMarked
package org.birge.development.strategy;

import org.jspecify.annotations.NullMarked;
