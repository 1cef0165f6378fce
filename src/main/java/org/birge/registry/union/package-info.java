/** Method unions, their members and heads. */
@NullMarked
package org.birge.registry.union;

import org.jspecify.annotations.NullMarked;
