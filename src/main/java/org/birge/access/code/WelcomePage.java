package org.birge.access.code;

import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where a one-time code sets a password.
 *
 * @param userName whose account it is, once the code is known
 * @param first whether the code is the first administrator's, who chooses a user name too
 */
public record WelcomePage(
        String code,
        @Nullable String userName,
        @Nullable String person,
        boolean first,
        String name,
        Problems problems) {}
