/** One-time codes: invitations, forgotten passwords, the first administrator. */
@NullMarked
package org.birge.access.code;

import org.jspecify.annotations.NullMarked;
