@NullMarked
package org.birge.councils;

import org.jspecify.annotations.NullMarked;
