/** Accounts of a place: who has one, inviting, roles given and ended. */
@NullMarked
package org.birge.access.account;

import org.jspecify.annotations.NullMarked;
