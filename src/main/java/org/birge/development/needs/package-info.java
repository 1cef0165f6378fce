/** Stage one of the year: the diagnosis of the staff's needs (J0.1, J0.6, J1d.2). */
@NullMarked
package org.birge.development.needs;

import org.jspecify.annotations.NullMarked;
