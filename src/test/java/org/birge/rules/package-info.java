@NullMarked
package org.birge.rules;

import org.jspecify.annotations.NullMarked;
